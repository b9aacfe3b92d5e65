package dev.perennial.server.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that a link says about one pair of identifiers, in the form that the fold reads.
 *
 * @param login the identifier that stays
 * @param other the identifier that joins it: another login unites two accounts, anything else belongs to its earliest
 *     login
 * @param key with the time, the place of this claim among all: source and message id of the event that made it
 */
record Claim(Identifier login, Identifier other, Link.Reason reason, Instant occurredAt, String key) {

    /**
     * The order of the fold: (event time, dedupe key), and of the two claims of one alias the accounts first. Keys are
     * compared by their bytes, as the database compares them.
     */
    static final Comparator<Claim> ORDER = Comparator.comparing(Claim::occurredAt)
            .thenComparing(claim -> claim.key().getBytes(UTF_8), Arrays::compareUnsigned)
            .thenComparing(Claim::unites, Comparator.reverseOrder());

    /** Whether it says that two accounts are one person. */
    boolean unites() {
        return other.kind().equals(Identifier.LOGIN);
    }

    /** Whether it is the anonymous half of an alias, which goes where the other half goes. */
    boolean isTwin() {
        return reason == Link.Reason.ALIAS && other.kind().equals(Identifier.ANONYMOUS);
    }

    /**
     * What an event says about who is who. An alias may mean a former login or a former anonymous identifier: it names
     * both. Nothing is said by junk, by an identifier about itself, or about two accounts without an alias.
     */
    static List<Claim> of(Event event) {
        if (event.link().isEmpty()) return List.of();
        var link = event.link().get();
        var login = Identifiers.clean(link.known());
        var other = Identifiers.clean(link.other());
        if (!login.kind().equals(Identifier.LOGIN) || Identifiers.isJunk(login) || Identifiers.isJunk(other))
            return List.of();
        var key = Identifiers.clean(event.source() + ":" + event.messageId());
        var said = new Claim(login, other, link.reason(), Times.storable(event.occurredAt()), key);
        return switch (link.reason()) {
            case IDENTIFY -> said.unites() ? List.of() : List.of(said);
            case ALIAS -> alias(said);
        };
    }

    private static List<Claim> alias(Claim said) {
        if (said.login.value().equals(said.other.value())) return List.of();
        if (!said.other.kind().equals(Identifier.ANONYMOUS)) return List.of(said);
        return List.of(said.about(Identifier.login(said.other.value())), said);
    }

    private Claim about(Identifier identifier) {
        return new Claim(login, identifier, reason, occurredAt, key);
    }
}
