package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Measure;
import dev.perennial.engine.condition.Test;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes what the events {@code e} of a group come to: a whole number of units, of which {@code units()} in
 * {@code macros.sql} tells the size. Null where there is nothing to measure.
 */
record MeasureSql(ZoneId zone) {

    Sql of(Measure measure) {
        return switch (measure) {
            case Measure.Count _ -> new Sql("units_of_count(count(*))", List.of());
            case Measure.Days _ ->
                Sql.of("units_of_count(count(distinct day_of(e.occurred_ms, :zone)))")
                        .with("zone", zone.getId())
                        .sql();
            case Measure.Distinct(var of) ->
                Sql.of("units_of_count(coalesce(len(list_distinct(flatten(list({texts})))), 0))")
                        .with("texts", texts(of))
                        .sql();
            case Measure.Sum(var of) ->
                Sql.of("coalesce(units({sum}), 0)").with("sum", sum(of)).sql();
            case Measure.Average(var of) ->
                Sql.of("units({sum}) // nullif({count}, 0)")
                        .with("sum", sum(of))
                        .with("count", count(of))
                        .sql();
            case Measure.Least(var of) ->
                Sql.of("units({least})").with("least", extreme("min", of)).sql();
            case Measure.Most(var of) ->
                Sql.of("units({most})").with("most", extreme("max", of)).sql();
        };
    }

    /** Null where the measure is. */
    static Sql passes(Test.Numeric test, Sql measure) {
        return switch (test) {
            case Test.AtLeast(var number) -> compare(measure, ">=", number);
            case Test.AtMost(var number) -> compare(measure, "<=", number);
            case Test.Greater(var number) -> compare(measure, ">", number);
            case Test.Less(var number) -> compare(measure, "<", number);
            case Test.Between(var low, var high) ->
                Sql.of("{measure} between units(decimal_of(:low)) and units(decimal_of(:high))")
                        .with("measure", measure)
                        .with("low", low.toString())
                        .with("high", high.toString())
                        .sql();
        };
    }

    private static Sql compare(Sql measure, String operator, Number number) {
        return Sql.of("{measure} {operator} units(decimal_of(:number))")
                .with("measure", measure)
                .with("operator", new Sql(operator, List.of()))
                .with("number", number.toString())
                .sql();
    }

    /** The texts of one event, as a list; each may stand in it several times. */
    static Sql texts(Detail detail) {
        return switch (detail) {
            case Detail.Property(var name) -> Field.property(name).sql("coalesce(texts_at({at}), [])");
            case Detail.Line(var list, var field) ->
                Sql.of("flatten(list_transform({lines}, lambda line: coalesce(texts_at({at}), [])))")
                        .with("lines", lines(list))
                        .with("at", Field.ofLine(field).sql("{at}"))
                        .sql();
        };
    }

    private static Sql sum(Detail detail) {
        return switch (detail) {
            case Detail.Property(var name) -> Field.property(name).sql("sum(number_at({at}))");
            case Detail.Line line -> ofLines("sum(list_sum({numbers}))", line);
        };
    }

    private static Sql count(Detail detail) {
        return switch (detail) {
            case Detail.Property(var name) -> Field.property(name).sql("count(number_at({at}))");
            case Detail.Line line -> ofLines("sum(list_count({numbers}))", line);
        };
    }

    private static Sql extreme(String which, Detail detail) {
        return switch (detail) {
            case Detail.Property(var name) -> Field.property(name).sql(which + "(number_at({at}))");
            case Detail.Line line -> ofLines(which + "(list_" + which + "({numbers}))", line);
        };
    }

    private static Sql ofLines(String text, Detail.Line line) {
        var numbers = Sql.of("list_transform({lines}, lambda line: number_at({at}))")
                .with("lines", lines(line.list()))
                .with("at", Field.ofLine(line.field()).sql("{at}"))
                .sql();
        return Sql.of(text).with("numbers", numbers).sql();
    }

    private static Sql lines(String list) {
        return Field.property(list).sql("coalesce(lines_at({at}), [])");
    }
}
