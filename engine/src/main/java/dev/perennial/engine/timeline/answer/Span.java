package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Within;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.question.Moment;
import java.time.Instant;
import java.time.LocalDate;

/** A stretch of milliseconds, half-open. */
record Span(long fromMs, long toMs) {

    static final Span EVER = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    static Span of(Period period) {
        return new Span(first(period.from()), first(period.to()));
    }

    static Span of(Within within, Moment moment) {
        return switch (within) {
            case Within.Ever _ -> EVER;
            case Within.Between(var from, var to) -> new Span(first(from), first(to));
            case Within.LastDays(var days) ->
                new Span(first(midnight(moment, -days)), moment.now().toEpochMilli() + 1);
            case Within.DaysAgo(var days) -> new Span(Long.MIN_VALUE, first(midnight(moment, 1 - days)));
        };
    }

    private static Instant midnight(Moment moment, int days) {
        return LocalDate.ofInstant(moment.now(), moment.zone())
                .plusDays(days)
                .atStartOfDay(moment.zone())
                .toInstant();
    }

    /** The first millisecond that is not before an instant. */
    static long first(Instant instant) {
        long ms = instant.toEpochMilli();
        return instant.isAfter(Instant.ofEpochMilli(ms)) ? ms + 1 : ms;
    }

    boolean contains(long ms) {
        return ms >= fromMs && ms < toMs;
    }

    Span or(Span other) {
        return new Span(Math.min(fromMs, other.fromMs), Math.max(toMs, other.toMs));
    }
}
