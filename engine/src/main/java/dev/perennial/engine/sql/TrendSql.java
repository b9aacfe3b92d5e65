package dev.perennial.engine.sql;

import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Trend;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for one series of a trend: first which values are named, then which people did how many events in which slice
 * and interval, and what the measured numbers come to.
 *
 * <p>Under a breakdown by line a part is a line of an event, otherwise the event itself.
 */
record TrendSql(DeedSql deeds, List<Instant> starts, Optional<Breakdown> breakdown, Trend.Series series) {

    List<TrendTally> tallies(Reading reading) throws SQLException {
        var ranking = ranking(reading);
        var book = new TrendTally.Book(starts.size(), ranking);
        reading.each(counts(ranking), row -> {
            var slice = (int) row.number(1);
            var interval = (int) row.number(2);
            if (!row.absent(3)) book.count(slice, interval, row.number(3), row.number(4));
            else if (row.number(5) > 0 && row.absent(2)) book.total(slice, Sums.of(row, 5));
            else if (row.number(5) > 0) book.measure(slice, interval, Sums.of(row, 5));
        });
        return book.inOrder();
    }

    Optional<BreakdownSql.Ranking> ranking(Reading reading) throws SQLException {
        if (breakdown.isEmpty()) return Optional.empty();
        var named = new ArrayList<String>();
        var values = new long[1];
        reading.each(named(breakdown.get()), row -> {
            named.add(row.text(1));
            values[0] = row.number(2);
        });
        return Optional.of(BreakdownSql.Ranking.of(named, values[0]));
    }

    /** The values of most events, and how many values there are. */
    Sql named(Breakdown by) {
        return Sql.of("""
                with {parts}
                select value, count(*) over ()
                  from (select event, unnest(values) as value from part)
                 where value is not null
                 group by value
                 order by {events} desc, value
                 limit :top
                """)
                .with("parts", parts(Optional.empty()))
                .with("events", events())
                .with("top", by.top())
                .sql();
    }

    /**
     * One row for each slice, interval and person; and, when a property is measured, one without a person that has the
     * numbers of all.
     */
    Sql counts(Optional<BreakdownSql.Ranking> ranking) {
        var measured = series.measure().measured();
        return Sql.of("""
                with {parts},
                bucket as (
                {buckets}
                ),
                cut as (
                select b.bucket, p.person, p.event, p.number, {slice} as slice
                  from part p
                  asof join bucket b on p.occurred_ms >= b.start_ms
                )
                select slice, bucket, person, {events}, count(number), sum(number), min(number), max(number),
                       {quantile}
                  from cut
                 group by {groups}
                """)
                .with("parts", parts(measured))
                .with("buckets", DeedSql.buckets(starts))
                .with("slice", slice(ranking))
                .with("events", events())
                .with("quantile", quantile())
                .with("groups", new Sql(groups(measured), List.of()))
                .sql();
    }

    /** One row for each slice and person, with the numbers of that person. */
    Sql people(Optional<BreakdownSql.Ranking> ranking) {
        return Sql.of("""
                with {parts},
                cut as (
                select p.person, p.event, p.number, {slice} as slice
                  from part p
                )
                select slice, person, {events}, count(number), sum(number), min(number), max(number),
                       {quantile}
                  from cut
                 group by slice, person
                """)
                .with("parts", parts(series.measure().measured()))
                .with("slice", slice(ranking))
                .with("events", events())
                .with("quantile", quantile())
                .sql();
    }

    /** By nearest rank, in whole numbers, so that nothing is rounded. */
    private Sql quantile() {
        if (!(series.measure() instanceof Trend.Measure.Percentile(var _, var percent)))
            return new Sql("cast(null as decimal(38, 18))", List.of());
        return Sql.of("""
                list_sort(list(number) filter (where number is not null))[(count(number) * :percent + 99) // 100]\
                """).with("percent", percent).sql();
    }

    private static String groups(Optional<String> measured) {
        return measured.isEmpty()
                ? "slice, bucket, person"
                : "grouping sets ((slice, bucket, person), (slice, bucket), (slice))";
    }

    private static Sql slice(Optional<BreakdownSql.Ranking> ranking) {
        return ranking.map(ranked -> Sql.of("unnest({slices})")
                        .with("slices", ranked.slices(new Sql("p.values", List.of())))
                        .sql())
                .orElse(new Sql("0", List.of()));
    }

    /** A line repeats its event. */
    private Sql events() {
        return new Sql(
                breakdown.orElse(null) instanceof Breakdown.ByLine ? "count(distinct event)" : "count(*)", List.of());
    }

    private Sql parts(Optional<String> measured) {
        return breakdown.orElse(null) instanceof Breakdown.ByLine(var list, var field, var _)
                ? lines(list, field, measured)
                : whole(measured);
    }

    private Sql whole(Optional<String> measured) {
        var values = breakdown
                .map(by -> new BreakdownSql(by, deeds.names()).values())
                .orElse(new Sql("null", List.of()));
        var columns = Sql.of("""
                k.person, e.occurred_ms, e.log_offset as event, {values} as values, {number} as number\
                """)
                .with("values", values)
                .with("number", number(measured.map(Field::property)))
                .sql();
        return Sql.of("part as (\n{deed}\n)").with("deed", deed(columns)).sql();
    }

    private Sql lines(String list, String field, Optional<String> measured) {
        var columns = Sql.of("k.person, e.occurred_ms, e.log_offset as event, {lines} as lines")
                .with("lines", BreakdownSql.lines(list))
                .sql();
        return Sql.of("""
                deed as (
                {deed}
                ),
                part as (
                select person, occurred_ms, event, {values} as values, {number} as number
                  from (select * exclude (lines), unnest(lines) as line from deed)
                )\
                """)
                .with("deed", deed(columns))
                .with("values", Field.ofLine(field).sql("slices_at({at})"))
                .with("number", number(measured.map(Field::ofLine)))
                .sql();
    }

    private static Sql number(Optional<Field> field) {
        return field.map(measured -> measured.sql("number_at({at})"))
                .orElse(new Sql("cast(null as decimal(38, 18))", List.of()));
    }

    private Sql deed(Sql columns) {
        var join =
                breakdown.map(by -> new BreakdownSql(by, deeds.names()).join()).orElse(Sql.NOTHING);
        var period = deeds.scope().period();
        var step = new StepSql(deeds.names()).of(series.step());
        return deeds.of(columns, step, join, Optional.of(period.from()), period.to());
    }
}
