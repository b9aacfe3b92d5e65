package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Within;
import dev.perennial.engine.question.Moment;
import java.time.Instant;
import java.util.List;

/** Writes when something was done, over a time in milliseconds. */
record WithinSql(Moment moment) {

    private static final Sql OCCURRED = new Sql("e.occurred_ms", List.of());

    /** Over {@code event e}. */
    Sql of(Within within) {
        return of(within, OCCURRED);
    }

    Sql of(Within within, Sql time) {
        return switch (within) {
            case Within.Ever _ -> Sql.TRUE;
            case Within.Between(var from, var to) ->
                Sql.of("{time} >= :from and {time} < :to")
                        .with("time", time)
                        .with("from", Ms.from(from))
                        .with("to", Ms.from(to))
                        .sql();
            case Within.LastDays(var days) ->
                Sql.of("{time} >= :from and {time} <= :now")
                        .with("time", time)
                        .with("from", Ms.from(midnight(days)))
                        .with("now", moment.now().toEpochMilli())
                        .sql();
            case Within.DaysAgo(var days) ->
                Sql.of("{time} < :to")
                        .with("time", time)
                        .with("to", Ms.from(midnight(days - 1)))
                        .sql();
        };
    }

    /** The start of the day so many days before today. */
    Instant midnight(int daysAgo) {
        var today = moment.now().atZone(moment.zone()).toLocalDate();
        return today.minusDays(daysAgo).atStartOfDay(moment.zone()).toInstant();
    }
}
