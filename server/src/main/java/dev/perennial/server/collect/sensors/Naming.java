package dev.perennial.server.collect.sensors;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.server.collect.Junk;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whom a record is about, and what it says about who is who. */
final class Naming {

    private static final String PREFIX = "$identity_";
    private static final String USER_NUMBER = "SENSORS_ID:";

    // What a device or a browser calls its unknown user, whatever made the name.
    private static final Set<String> DEVICES =
            Set.of("anonymous_id", "cookie_id", "mp_id", "android_id", "android_uuid", "idfv", "distinct_id");

    private Naming() {}

    static Optional<Refused> identifiers(Draft draft) {
        if (draft.kind.isItem()) return item(draft);
        for (var field : List.of("distinct_id", "login_id", "anonymous_id", "original_id"))
            if (isTooLong(draft.field(field))) return tooLong();
        var identities = draft.field("identities");
        for (var entry : identities.properties())
            if (isTooLong(entry.getValue()) || entry.getKey().length() > Identifier.LENGTH_MAX) return tooLong();
        draft.identifiers = names(draft);
        if (!draft.identifiers.isEmpty()) return Optional.empty();
        return Optional.of(new Refused(
                Reason.NOBODY,
                "distinct_id was %s, identities were %s".formatted(draft.record.path("distinct_id"), identities)));
    }

    /** Strongest first: the account, then what a device calls itself, then the rest, each in the order given. */
    private static List<Identifier> names(Draft draft) {
        var found = new LinkedHashSet<Identifier>();
        value(draft.field("login_id")).map(Identifier::login).ifPresent(found::add);
        value(draft.field("distinct_id"))
                .filter(_ -> isLogin(draft))
                .map(Identifier::login)
                .ifPresent(found::add);
        for (var entry : draft.field("identities").properties())
            for (var value : values(entry.getValue())) found.add(identifier(entry.getKey(), value));
        value(draft.field("anonymous_id")).map(Identifier::anonymous).ifPresent(found::add);
        value(draft.field("distinct_id")).ifPresent(distinct -> {
            var named = distinctId(distinct);
            if (found.stream().noneMatch(name -> name.value().equals(named.value()))) found.add(named);
        });
        return Stream.of(Identifier.LOGIN, Identifier.ANONYMOUS, "")
                .flatMap(kind -> found.stream().filter(name -> rank(name).equals(kind)))
                .toList();
    }

    private static String rank(Identifier name) {
        return switch (name.kind()) {
            case Identifier.LOGIN, Identifier.ANONYMOUS -> name.kind();
            default -> "";
        };
    }

    /** Whether the distinct id is an account. */
    private static boolean isLogin(Draft draft) {
        return draft.property("$is_login_id").booleanValue(false)
                || (draft.kind == Kind.TRACK_SIGNUP && draft.field("identities").isMissingNode());
    }

    // A record without an account and a device puts the kind before the name.
    private static Identifier distinctId(String distinct) {
        if (distinct.startsWith(USER_NUMBER) && distinct.length() > USER_NUMBER.length())
            return new Identifier("sensors_id", distinct.substring(USER_NUMBER.length()));
        var plus = distinct.indexOf('+');
        if (distinct.startsWith(PREFIX) && plus > PREFIX.length() && plus < distinct.length() - 1)
            return identifier(distinct.substring(0, plus), distinct.substring(plus + 1));
        return Identifier.anonymous(distinct);
    }

    private static Identifier identifier(String key, String value) {
        var word = (key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key).toLowerCase(Locale.ROOT);
        if (word.equals("login_id")) return Identifier.login(value);
        if (word.isBlank() || DEVICES.contains(word)) return Identifier.anonymous(value);
        // These two are the platform's own words.
        if (word.equals(Identifier.PERSON) || word.equals(Identifier.ITEM)) return new Identifier("its_" + word, value);
        return new Identifier(word, value);
    }

    static Optional<Refused> links(Draft draft) {
        var account = draft.identifiers.stream()
                .filter(name -> name.kind().equals(Identifier.LOGIN))
                .findFirst();
        if (account.isEmpty()) return Optional.empty();
        var others = switch (draft.kind) {
            case TRACK_SIGNUP -> before(draft).stream();
            case TRACK_ID_BIND ->
                draft.identifiers.stream().filter(name -> !name.kind().equals(Identifier.LOGIN));
            default -> Stream.<Identifier>empty();
        };
        draft.links = others.filter(other -> !other.value().equals(account.get().value()))
                .map(other -> new Link(account.get(), other, Link.Reason.IDENTIFY))
                .toList();
        return Optional.empty();
    }

    /** Who signed in, before that. */
    private static Optional<Identifier> before(Draft draft) {
        return value(draft.field("original_id"))
                .map(Identifier::anonymous)
                .or(() -> draft.identifiers.stream()
                        .filter(name -> name.kind().equals(Identifier.ANONYMOUS))
                        .findFirst());
    }

    private static Optional<Refused> item(Draft draft) {
        var kind = draft.text("item_type").or(() -> draft.text("schema")).map(Junk::strip);
        var id = draft.text("item_id").or(() -> draft.text("id")).map(Junk::strip);
        if (kind.filter(text -> !text.isEmpty()).isEmpty()
                || id.filter(text -> !text.isEmpty()).isEmpty())
            return Optional.of(new Refused(Reason.NOBODY, "a record about a thing needs its type and its id"));
        var value = kind.get() + ":" + id.get();
        if (value.length() > Identifier.LENGTH_MAX) return tooLong();
        draft.identifiers = List.of(new Identifier(Identifier.ITEM, value));
        return Optional.empty();
    }

    private static List<String> values(JsonNode node) {
        if (!node.isArray()) return value(node).stream().toList();
        var found = new ArrayList<String>();
        node.values().forEach(each -> value(each).ifPresent(found::add));
        return found;
    }

    private static Optional<String> value(JsonNode node) {
        return Json.text(node).map(Junk::strip).filter(value -> !Junk.is(value));
    }

    private static boolean isTooLong(JsonNode node) {
        if (node.isArray()) return node.values().stream().anyMatch(Naming::isTooLong);
        return Json.text(node).map(Junk::strip).orElse("").length() > Identifier.LENGTH_MAX;
    }

    private static Optional<Refused> tooLong() {
        return Optional.of(new Refused(
                Reason.IDENTIFIER_TOO_LONG,
                "an identifier has at most %d characters".formatted(Identifier.LENGTH_MAX)));
    }
}
