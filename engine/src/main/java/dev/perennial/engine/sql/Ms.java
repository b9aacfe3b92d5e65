package dev.perennial.engine.sql;

import java.time.Instant;

/** Instants as the store keeps them, in milliseconds. */
final class Ms {

    private Ms() {}

    /** The first whole millisecond that is not before the instant, for the edge of a half-open stretch. */
    static long from(Instant instant) {
        var ms = instant.toEpochMilli();
        return instant.isAfter(Instant.ofEpochMilli(ms)) ? ms + 1 : ms;
    }
}
