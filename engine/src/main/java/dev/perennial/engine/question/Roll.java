package dev.perennial.engine.question;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A list of people with their traits, page by page.
 *
 * @param among whom to list
 * @param after the last person of the page before
 * @param limit 1 to 500
 */
public record Roll(People among, Optional<PersonId> after, int limit) implements Question<List<Roll.Row>> {

    public static final int LIMIT_MAX = 500;

    public Roll {
        if (limit < 1 || limit > LIMIT_MAX)
            throw new IllegalArgumentException("a page holds 1 to %d people, was %d".formatted(LIMIT_MAX, limit));
    }

    /** @param firstSeen empty for somebody who has done nothing yet */
    public record Row(
            PersonId person,
            Optional<Instant> firstSeen,
            Optional<Instant> lastSeen,
            long events,
            SequencedMap<String, Value> traits) {}
}
