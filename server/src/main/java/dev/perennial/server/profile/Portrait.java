package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that is known of one person, and how it is known. */
record Portrait(
        PersonId id,
        List<Joined> identifiers,
        List<Trait> traits,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen,
        long events) {

    /**
     * One of the person's identifiers.
     *
     * @param since when it was joined, or else when an event first carried it
     * @param reason how it was joined, {@code identify} or {@code alias}; empty for what joined nothing
     */
    record Joined(Identifier identifier, long origin, Instant since, Optional<String> reason) {}

    /**
     * One of the person's traits.
     *
     * @param source of the event that said it
     */
    record Trait(String name, Value value, Instant occurredAt, int source) {}
}
