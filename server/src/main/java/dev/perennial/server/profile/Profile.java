package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.server.privacy.Masks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A person as lists show them.
 *
 * @param identifiers the strongest first: logins, then anonymous ones, then others
 * @param traits as they are now, by name
 */
public record Profile(PersonId id, List<Identifier> identifiers, SequencedMap<String, Value> traits) {

    /** The traits that people are called by, the best first. */
    private static final List<String> CALLS = List.of("name", "nickname", "email");

    public Profile {
        identifiers = List.copyOf(identifiers);
        traits = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(traits));
    }

    /** The same person without what is personal, for those who may not see it. */
    public Profile masked(Masks masks) {
        var shown = new LinkedHashMap<String, Value>();
        traits.forEach((name, value) -> shown.put(name, masks.mask(name, value)));
        return new Profile(id, identifiers.stream().map(masks::mask).toList(), shown);
    }

    /** What to call them: their name, nickname or address, else what they are known by. */
    public Optional<String> name() {
        return CALLS.stream()
                .map(traits::get)
                .flatMap(value -> value instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty())
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> identifiers.stream().findFirst().map(Identifier::value));
    }
}
