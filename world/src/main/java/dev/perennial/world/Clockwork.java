package dev.perennial.world;

import java.time.Duration;
import java.time.Instant;

/** How a device tells the time. Most do it well. */
public enum Clockwork {
    RIGHT,
    /** Never set: it began in 1970 when it was switched on. */
    UNSET,
    /** Set twelve years ahead. */
    AHEAD,
    /** Writes Chinese time and calls it UTC, which is eight hours too late. */
    ZONELESS;

    private static final Duration YEARS = Duration.ofDays(12 * 365);
    private static final Duration ZONE = Duration.ofHours(8);

    static Clockwork draw(Draw draw) {
        return draw.chance(0.994) ? RIGHT : values()[1 + draw.weighted(0.3, 0.2, 0.5)];
    }

    /** What the device says, at a time, in a world that began at another. */
    Instant says(Instant at, Instant beginning) {
        return switch (this) {
            case RIGHT -> at;
            case UNSET -> Instant.EPOCH.plus(Duration.between(beginning, at));
            case AHEAD -> at.plus(YEARS);
            case ZONELESS -> at.plus(ZONE);
        };
    }
}
