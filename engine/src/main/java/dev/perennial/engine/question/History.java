package dev.perennial.engine.question;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Properties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one person did, newest first.
 *
 * @param before continue behind this entry
 * @param names only these events; empty for all
 * @param limit 1 to 500
 */
public record History(PersonId person, Optional<Mark> before, List<String> names, int limit)
        implements Question<List<History.Entry>> {

    public History {
        names = List.copyOf(names);
        if (limit < 1 || limit > Roll.LIMIT_MAX)
            throw new IllegalArgumentException("a page holds 1 to %d events, was %d".formatted(Roll.LIMIT_MAX, limit));
    }

    /** A place in a history: events of one instant keep the order of origin and log. */
    public record Mark(Instant occurredAt, long origin, long offset) {}

    /** An event with its place. */
    public record Entry(Mark mark, int source, String name, Properties properties) {}
}
