package dev.perennial.server.collect.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked: every so many minutes, or daily.
 *
 * @param minutes between two beginnings, 1 to 10,080
 * @param dailyAt by the clock of the organisation
 */
record Schedule(@Nullable Integer minutes, @Nullable LocalTime dailyAt) {

    private static final int MINUTES_MAX = 7 * 24 * 60;

    Schedule {
        if ((minutes == null) == (dailyAt == null))
            throw new IllegalArgumentException("a feed is asked every so many minutes, or daily at some time");
        if (minutes != null && (minutes < 1 || minutes > MINUTES_MAX))
            throw new IllegalArgumentException("minutes must lie in [1, %d], was %d".formatted(MINUTES_MAX, minutes));
    }

    /** When it is to be asked next, after it began last; at once when it never did. */
    Instant next(Optional<Instant> last, Instant now, ZoneId zone) {
        if (last.isEmpty()) return now;
        if (minutes != null) return last.get().plus(Duration.ofMinutes(minutes));
        var began = last.get().atZone(zone);
        var sameDay = began.toLocalDate().atTime(dailyAt).atZone(zone);
        return sameDay.isAfter(began)
                ? sameDay.toInstant()
                : began.toLocalDate().plusDays(1).atTime(dailyAt).atZone(zone).toInstant();
    }
}
