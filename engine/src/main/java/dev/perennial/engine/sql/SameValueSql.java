package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Held;
import dev.perennial.engine.condition.Times;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes who did several things with one value: each event once for each of its values, then counted by person and
 * value.
 *
 * @param reach over {@code origin k}: whose events are read
 */
record SameValueSql(StepSql steps, WithinSql within, Sql reach) {

    Sql people(Condition.SameValue same) {
        var parts = same.parts();
        return Sql.of("""
                select person
                  from ({deeds})
                 group by person, value
                having {counts}\
                """)
                .with(
                        "deeds",
                        Sql.join(
                                places(parts)
                                        .mapToObj(i -> deed(parts.get(i), i))
                                        .toList(),
                                "\nunion all\n"))
                .with(
                        "counts",
                        Sql.join(
                                places(parts)
                                        .mapToObj(i -> count(parts.get(i), i))
                                        .toList(),
                                " and "))
                .sql();
    }

    private static IntStream places(List<Held> parts) {
        return IntStream.range(0, parts.size());
    }

    private Sql deed(Held part, int place) {
        return Sql.of("""
                select k.person, unnest(list_distinct({texts})) as value, :place as part
                  from event e
                  join origin k on k.origin = e.origin
                 where {step} and {within} and {reach}\
                """)
                .with("texts", MeasureSql.texts(part.value()))
                .with("place", place)
                .with("step", steps.of(part.step()))
                .with("within", within.of(part.within()))
                .with("reach", reach)
                .sql();
    }

    private static Sql count(Held part, int place) {
        var operator = switch (part.times()) {
            case Times.AtLeast _ -> ">=";
            case Times.Exactly _ -> "=";
            case Times.AtMost _ -> "<=";
        };
        return Sql.of("count(*) filter (where part = :place) {operator} :count")
                .with("place", place)
                .with("operator", new Sql(operator, List.of()))
                .with("count", part.times().count())
                .sql();
    }
}
