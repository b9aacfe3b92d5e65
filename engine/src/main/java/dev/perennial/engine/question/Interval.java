package dev.perennial.engine.question;

import dev.perennial.engine.event.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How time is cut. Days and longer follow the calendar of the asked zone, daylight saving included. */
public enum Interval {
    /** Sixty minutes, from the full hour in which the period begins. */
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /**
     * When each interval that the period touches begins, in order; the first may begin before the period.
     *
     * @throws Unanswerable when there are more than {@code max}
     */
    public List<Instant> starts(Period period, ZoneId zone, DayOfWeek weekStart, int max) {
        var starts = new ArrayList<Instant>();
        for (var start = first(period, zone, weekStart); start.isBefore(period.to()); start = next(start, zone)) {
            if (starts.size() == max)
                throw new Unanswerable("the period holds more than %d intervals of one %s"
                        .formatted(max, name().toLowerCase(Locale.ROOT)));
            starts.add(start);
        }
        return starts;
    }

    private Instant first(Period period, ZoneId zone, DayOfWeek weekStart) {
        var local = period.from().atZone(zone);
        var day = local.toLocalDate();
        return switch (this) {
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS).toInstant();
            case DAY -> midnight(day, zone);
            case WEEK -> midnight(day.with(TemporalAdjusters.previousOrSame(weekStart)), zone);
            case MONTH -> midnight(day.withDayOfMonth(1), zone);
            case QUARTER -> midnight(day.with(IsoFields.DAY_OF_QUARTER, 1), zone);
            case YEAR -> midnight(day.withDayOfYear(1), zone);
        };
    }

    private Instant next(Instant start, ZoneId zone) {
        var day = start.atZone(zone).toLocalDate();
        return switch (this) {
            case HOUR -> start.plus(1, ChronoUnit.HOURS);
            case DAY -> midnight(day.plusDays(1), zone);
            case WEEK -> midnight(day.plusWeeks(1), zone);
            case MONTH -> midnight(day.plusMonths(1), zone);
            case QUARTER -> midnight(day.plusMonths(3), zone);
            case YEAR -> midnight(day.plusYears(1), zone);
        };
    }

    /** When the interval begins that ends at {@code start}. */
    Instant before(Instant start, ZoneId zone) {
        var day = start.atZone(zone).toLocalDate();
        return switch (this) {
            case HOUR -> start.minus(1, ChronoUnit.HOURS);
            case DAY -> midnight(day.minusDays(1), zone);
            case WEEK -> midnight(day.minusWeeks(1), zone);
            case MONTH -> midnight(day.minusMonths(1), zone);
            case QUARTER -> midnight(day.minusMonths(3), zone);
            case YEAR -> midnight(day.minusYears(1), zone);
        };
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
