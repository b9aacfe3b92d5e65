package dev.perennial.engine.sql;

import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Trend;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks for one series of a trend: which people did how many events in which slice and interval, and, when a property
 * is measured, its sums.
 */
record TrendSql(DeedSql deeds, List<Instant> starts, Optional<Breakdown> breakdown) {

    private static final Sql WHOLE = new Sql("[0]", List.of());

    List<TrendTally> tallies(Reading reading, Trend.Series series) throws SQLException {
        var ranking = ranking(reading, series);
        var tallies = new TrendTally.Book(starts.size(), ranking);
        reading.each(
                people(series, ranking),
                row -> tallies.count((int) row.number(1), (int) row.number(2), row.number(3), row.number(4)));
        var measured = series.measure().measured();
        if (measured.isPresent())
            reading.each(
                    sums(series, ranking, measured.get()),
                    row -> tallies.measure((int) row.number(1), (int) row.number(2), Sums.of(row, 3)));
        return tallies.inOrder();
    }

    private Optional<BreakdownSql.Ranking> ranking(Reading reading, Trend.Series series) throws SQLException {
        if (breakdown.isEmpty()) return Optional.empty();
        var by = new BreakdownSql(breakdown.get());
        var values = Sql.of("{values} as values").with("values", by.values()).sql();
        return Optional.of(by.rank(reading, deed(values, series)));
    }

    /** One row for each slice, interval and person. */
    Sql people(Trend.Series series, Optional<BreakdownSql.Ranking> ranking) {
        var slices = breakdown
                .flatMap(by -> ranking.map(ranked -> ranked.slices(new BreakdownSql(by).values())))
                .orElse(WHOLE);
        var columns = Sql.of("k.person, e.occurred_ms, {slices} as slices")
                .with("slices", slices)
                .sql();
        return Sql.of("""
                with deed as (
                {deed}
                ),
                bucket as (
                {buckets}
                ),
                part as (
                select {slice} as slice, b.bucket, d.person
                  from deed d
                  asof join bucket b on d.occurred_ms >= b.start_ms
                )
                select slice, bucket, person, count(*)
                  from part
                 group by slice, bucket, person
                """)
                .with("deed", deed(columns, series))
                .with("buckets", DeedSql.buckets(starts))
                .with("slice", new Sql(breakdown.isEmpty() ? "0" : "unnest(d.slices)", List.of()))
                .sql();
    }

    /** One row for each slice and interval in which the property was a number. */
    Sql sums(Trend.Series series, Optional<BreakdownSql.Ranking> ranking, String property) {
        var columns = Sql.of("e.occurred_ms, {items} as items")
                .with("items", items(ranking, property))
                .sql();
        return Sql.of("""
                with deed as (
                {deed}
                ),
                bucket as (
                {buckets}
                ),
                item as (
                select b.bucket, unnest(d.items) as item
                  from deed d
                  asof join bucket b on d.occurred_ms >= b.start_ms
                ),
                part as (
                select bucket, unnest(item.slices) as slice, item.number as number
                  from item
                 where item.number is not null
                )
                select slice, bucket, sum(number), count(*), min(number), max(number)
                  from part
                 group by slice, bucket
                """)
                .with("deed", deed(columns, series))
                .with("buckets", DeedSql.buckets(starts))
                .sql();
    }

    /** What is measured of one event: the property itself, or under a breakdown by line that field of every line. */
    private Sql items(Optional<BreakdownSql.Ranking> ranking, String property) {
        if (ranking.isEmpty() || breakdown.isEmpty()) return item(WHOLE, WhereSql.property(property));
        var ranked = ranking.get();
        if (!(breakdown.get() instanceof Breakdown.ByLine(var list, var field, var _)))
            return item(ranked.slices(new BreakdownSql(breakdown.get()).values()), WhereSql.property(property));
        var line = new Sql("line", List.of());
        var values = Sql.of("slices_of({value})")
                .with("value", WhereSql.field(line, field))
                .sql();
        return Sql.of("list_transform({lines}, lambda line: {item}[1])")
                .with("lines", BreakdownSql.lines(list))
                .with("item", item(ranked.slices(values), WhereSql.field(line, property)))
                .sql();
    }

    private static Sql item(Sql slices, Sql value) {
        return Sql.of("[{'slices': {slices}, 'number': number_of({value})}]")
                .with("slices", slices)
                .with("value", value)
                .sql();
    }

    private Sql deed(Sql columns, Trend.Series series) {
        var join = breakdown.map(by -> new BreakdownSql(by).join()).orElse(Sql.NOTHING);
        var period = deeds.scope().period();
        var step = new StepSql(deeds.names()).of(series.step());
        return deeds.of(columns, step, join, Optional.of(period.from()), period.to());
    }
}
