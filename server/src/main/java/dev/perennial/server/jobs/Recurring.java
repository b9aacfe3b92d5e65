package dev.perennial.server.jobs;

import java.time.Duration;

/**
 * Small work that comes again and again. A room supplies one as a bean; of all processes, one does it at a time.
 *
 * @param name stays the same forever, such as {@code audience.rolling}
 * @param interval from the end of one time to the beginning of the next, at least a second
 * @param action safe to repeat; what it throws is logged, and it is tried again at its next time
 */
public record Recurring(String name, Duration interval, Runnable action) {
    public Recurring {
        if (name.isBlank()) throw new IllegalArgumentException("recurring work needs a name");
        if (interval.compareTo(Duration.ofSeconds(1)) < 0)
            throw new IllegalArgumentException("recurring work comes at most every second, was " + interval);
    }
}
