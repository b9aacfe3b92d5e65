package dev.perennial.engine.event;

import java.time.Instant;

/**
 * A stretch of time, half-open: from the first instant up to, without, the last.
 *
 * @param from the first instant inside
 * @param to the first instant after it, later than {@code from}
 */
public record Period(Instant from, Instant to) {
    public Period {
        if (!from.isBefore(to))
            throw new IllegalArgumentException("a period ends after it starts, was %s to %s".formatted(from, to));
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
