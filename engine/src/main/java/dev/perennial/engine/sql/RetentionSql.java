package dev.perennial.engine.sql;

import dev.perennial.engine.question.Figure;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.RetentionAnswer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
        var cohorts = sets();
        var returns = sets();
        var recurring = retention.cohort() == Retention.Cohort.RECURRING;
        reading.each(counts(), row -> {
            var interval = (int) row.number(1);
            if (recurring && row.number(3) > 0) cohorts.get(interval).add((int) row.number(2));
            if (row.number(4) >= retention.minimum()) returns.get(interval).add((int) row.number(2));
        });
        if (!recurring)
            reading.each(firsts(), row -> cohorts.get((int) row.number(1)).add((int) row.number(2)));
        return triangle(people(cohorts), people(asCounted(returns)));
    }

    private List<RoaringBitmap> sets() {
        return Stream.generate(RoaringBitmap::new).limit(starts.size()).toList();
    }

    private static List<People> people(List<RoaringBitmap> sets) {
        return sets.stream().map(People::of).toList();
    }

    /** On or after: whoever returns later counts for every interval before. */
    private List<RoaringBitmap> asCounted(List<RoaringBitmap> returns) {
        if (retention.mode() == Retention.Mode.ON_OR_AFTER)
            for (int i = returns.size() - 2; i >= 0; i--) returns.get(i).or(returns.get(i + 1));
        return returns;
    }

    private RetentionAnswer triangle(List<People> cohorts, List<People> returns) {
        var rows = new ArrayList<RetentionAnswer.Cohort>();
        for (int i = 0; i < starts.size(); i++) {
            var cohort = cohorts.get(i);
            var figures = new ArrayList<Figure>();
            figures.add(new Figure(cohort));
            for (int j = i + 1; j < starts.size(); j++) figures.add(new Figure(cohort.and(returns.get(j))));
            rows.add(new RetentionAnswer.Cohort(starts.get(i), List.copyOf(figures)));
        }
        return new RetentionAnswer(List.copyOf(rows));
    }

    /** One row for each interval and person: how often they started and returned in it. */
    Sql counts() {
        var steps = new StepSql(deeds.names());
        var start = steps.of(retention.start());
        var returning = steps.of(retention.returning());
        var columns = Sql.of("k.person, e.occurred_ms, {start} as starts, {returning} as returns")
                .with("start", start)
                .with("returning", returning)
                .sql();
        return Sql.of("""
                with deed as (
                {deed}
                ),
                bucket as (
                {buckets}
                )
                select b.bucket, d.person, count(*) filter (where d.starts), count(*) filter (where d.returns)
                  from deed d
                  asof join bucket b on d.occurred_ms >= b.start_ms
                 group by b.bucket, d.person
                """)
                .with("deed", deeds.of(columns, Sql.some(List.of(start, returning))))
                .with("buckets", DeedSql.buckets(starts))
                .sql();
    }

    /** One row for each person whose first start of all lies in the period. */
    Sql firsts() {
        var columns = new Sql("k.person, e.occurred_ms", List.of());
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
                select person, min(occurred_ms) as occurred_ms
                  from deed
                 group by person
                )
                select b.bucket, f.person
                  from first f
                  asof join bucket b on f.occurred_ms >= b.start_ms
                 where f.occurred_ms >= :from
                """)
                .with("deed", deeds.of(columns, start, Sql.NOTHING, Optional.empty(), period.to()))
                .with("buckets", DeedSql.buckets(starts))
                .with("from", Ms.from(period.from()))
                .sql();
    }
}
