package dev.perennial.engine.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Calendar months in UTC, by number: 0 is January of the year 0. */
final class Month {

    private static final long DAY_MS = 86_400_000;

    private Month() {}

    static int of(long ms) {
        var day = LocalDate.ofEpochDay(Math.floorDiv(ms, DAY_MS));
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }

    /** Its first instant. */
    static long firstMs(int month) {
        var first = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
        return first.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
