package dev.perennial.engine.sql;

import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.RetentionAnswer;
import dev.perennial.engine.question.Starts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Asks who started and who returned in which interval. The triangle is algebra on those sets: the cell (i, n) is the
 * cohort of interval i that is also among the returns of interval i + n.
 */
record RetentionSql(DeedSql deeds, Retention retention, List<Instant> starts) {

    RetentionAnswer answer(Reading reading) throws SQLException {
        var started = new Starts(starts.size());
        var returns = Stream.generate(RoaringBitmap::new).limit(starts.size()).toList();
        var recurring = retention.cohort() == Retention.Cohort.RECURRING;
        reading.each(counts(), row -> {
            var interval = (int) row.number(1);
            if (recurring && row.number(3) > 0) started.add((int) row.number(2), interval, row.values(5));
            if (row.number(4) >= retention.minimum()) returns.get(interval).add((int) row.number(2));
        });
        if (!recurring)
            reading.each(firsts(), row -> started.add((int) row.number(2), (int) row.number(1), row.values(3)));
        return started.answer(
                retention, starts, returns.stream().map(People::of).toList());
    }

    private Optional<BreakdownSql> by() {
        return retention.breakdown().map(by -> new BreakdownSql(by, deeds.names()));
    }

    private Sql values() {
        return by().map(BreakdownSql::values).orElse(new Sql("cast(null as varchar[])", List.of()));
    }

    private Sql join() {
        return by().map(BreakdownSql::join).orElse(Sql.NOTHING);
    }

    /** One row for each interval and person: how often they started and returned in it. */
    Sql counts() {
        var steps = new StepSql(deeds.names());
        var start = steps.of(retention.start());
        var returning = steps.of(retention.returning());
        var columns = Sql.of("""
                k.person, e.occurred_ms, e.origin, e.log_offset, {start} as starts, {returning} as returns,
                       {values} as values\
                """)
                .with("start", start)
                .with("returning", returning)
                .with("values", values())
                .sql();
        var period = deeds.scope().period();
        return Sql.of("""
                with deed as (
                {deed}
                ),
                bucket as (
                {buckets}
                )
                select b.bucket, d.person, count(*) filter (where d.starts), count(*) filter (where d.returns),
                       first(d.values order by d.occurred_ms, d.origin, d.log_offset) filter (where d.starts)
                  from deed d
                  asof join bucket b on d.occurred_ms >= b.start_ms
                 group by b.bucket, d.person
                """)
                .with(
                        "deed",
                        deeds.of(
                                columns,
                                Sql.some(List.of(start, returning)),
                                join(),
                                Optional.of(period.from()),
                                period.to()))
                .with("buckets", DeedSql.buckets(starts))
                .sql();
    }

    /** One row for each person whose first start of all lies in the period. */
    Sql firsts() {
        var columns = Sql.of("k.person, e.occurred_ms, e.origin, e.log_offset, {values} as values")
                .with("values", values())
                .sql();
        var start = new StepSql(deeds.names()).of(retention.start());
        var period = deeds.scope().period();
        return Sql.of("""
                with deed as (
                {deed}
                ),
                bucket as (
                {buckets}
                ),
                first as (
                select person, min(occurred_ms) as occurred_ms,
                       first(values order by occurred_ms, origin, log_offset) as values
                  from deed
                 group by person
                )
                select b.bucket, f.person, f.values
                  from first f
                  asof join bucket b on f.occurred_ms >= b.start_ms
                 where f.occurred_ms >= :from
                """)
                .with("deed", deeds.of(columns, start, join(), Optional.empty(), period.to()))
                .with("buckets", DeedSql.buckets(starts))
                .with("from", Ms.from(period.from()))
                .sql();
    }
}
