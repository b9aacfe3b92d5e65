package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Test;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes whose deeds now compare with those before. Whoever has no deeds before has no row.
 *
 * @param reach over {@code origin k}: whose events are read
 */
record OwnPastSql(StepSql steps, WithinSql within, Sql reach) {

    private static final Sql OCCURRED = new Sql("e.occurred_ms", List.of());

    /** Those with deeds before, and whether their share {@code passes}; null where that is unknown. */
    Sql shares(Condition.OwnPast past) {
        var edge = Ms.from(within.midnight(past.days()));
        var now = Sql.of("{at} >= :edge and {at} <= :now")
                .with("at", OCCURRED)
                .with("edge", edge)
                .with("now", within.moment().now().toEpochMilli())
                .sql();
        var before = Sql.of("{at} >= :from and {at} < :edge")
                .with("at", OCCURRED)
                .with("from", Ms.from(within.midnight(2 * past.days())))
                .with("edge", edge)
                .sql();
        return Sql.of("""
                select b.person, {passes} as passes
                  from ({before}) b
                  left join ({now}) n on n.person = b.person\
                """)
                .with("passes", passes(past))
                .with("before", measured(past, before))
                .with("now", measured(past, now))
                .sql();
    }

    private Sql measured(Condition.OwnPast past, Sql when) {
        return Sql.of("""
                select k.person, {measure} as number
                  from event e
                  join origin k on k.origin = e.origin
                 where {step} and {when} and {reach}
                 group by k.person\
                """)
                .with("measure", new MeasureSql(within.moment().zone()).of(past.measure()))
                .with("step", steps.of(past.step()))
                .with("when", when)
                .with("reach", reach)
                .sql();
    }

    private static Sql passes(Condition.OwnPast past) {
        var now = past.measure().startsAtZero() ? "coalesce(n.number, 0)" : "n.number";
        return switch (past.percent()) {
            case Test.AtLeast(var number) -> compare(now, ">=", number);
            case Test.AtMost(var number) -> compare(now, "<=", number);
            case Test.Greater(var number) -> compare(now, ">", number);
            case Test.Less(var number) -> compare(now, "<", number);
            case Test.Between(var low, var high) ->
                Sql.of("{low} and {high}")
                        .with("low", compare(now, ">=", low))
                        .with("high", compare(now, "<=", high))
                        .sql();
        };
    }

    private static Sql compare(String now, String operator, BigDecimal percent) {
        return Sql.of("fold_of({now}, 100) {operator} fold_of(b.number, :percent)")
                .with("now", new Sql(now, List.of()))
                .with("operator", new Sql(operator, List.of()))
                .with("percent", percent.intValueExact())
                .sql();
    }
}
