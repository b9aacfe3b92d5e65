package dev.perennial.server.profile;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The names that an event gives its person, as profile reads them. */
final class Named {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");

    private Named() {}

    /** The names to keep: junk only when there is nothing else, never a number of the platform or a thing. */
    static List<Identifier> by(Event event) {
        var names = event.identifiers().stream()
                .filter(name ->
                        !name.kind().equals(Identifier.PERSON) && !name.kind().equals(Identifier.ITEM))
                .map(Identifiers::clean)
                .toList();
        var real = names.stream().filter(name -> !Identifiers.isJunk(name)).toList();
        return real.isEmpty() ? names : real;
    }

    /** The person number that an event of the platform names. */
    static OptionalLong number(Event event) {
        return event.identifiers().stream()
                .filter(name -> name.kind().equals(Identifier.PERSON))
                .map(Identifier::value)
                .filter(text -> NUMBER.matcher(text).matches())
                .mapToLong(Long::parseLong)
                .filter(number -> number <= PersonId.MAX)
                .findFirst();
    }

    /** The name whose origin the event belongs to: a login before an anonymous one before others, then as given. */
    static Optional<Identifier> strongest(List<Identifier> names) {
        return names.stream().min((one, other) -> Integer.compare(weakness(one), weakness(other)));
    }

    private static int weakness(Identifier name) {
        return switch (name.kind()) {
            case Identifier.LOGIN -> 0;
            case Identifier.ANONYMOUS -> 1;
            default -> 2;
        };
    }
}
