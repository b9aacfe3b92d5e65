package dev.perennial.bench;

import java.time.Duration;
import java.util.List;

/**
 * How fast something went.
 *
 * @param medianMs how long one answer took, and the slowest hundredth
 */
record Rate(long eventsPerSecond, double medianMs, double slowestHundredthMs) {

    private static final double NANOS_PER_MS = 1e6;

    static Rate of(int eventsEach, List<Long> waitsNanos, Duration length) {
        var sorted = waitsNanos.stream().sorted().toList();
        return new Rate(
                Math.round(eventsEach * (double) sorted.size() / length.toMillis() * 1_000),
                sorted.get(sorted.size() / 2) / NANOS_PER_MS,
                sorted.get((int) (sorted.size() * 0.99)) / NANOS_PER_MS);
    }
}
