package dev.perennial.server.profile;

import java.time.Instant;

/** Keeps times within what every store can hold, so that one absurd clock does not stop everybody. */
final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Times() {}

    static Instant storable(Instant instant) {
        if (instant.isBefore(FIRST)) return FIRST;
        return instant.isAfter(LAST) ? LAST : instant;
    }
}
