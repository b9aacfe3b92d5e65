package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Lifecycle;
import dev.perennial.engine.question.LifecycleAnswer;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Stickiness;
import dev.perennial.engine.question.StickinessAnswer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** Asks in which intervals who did something. */
record ActiveSql(DeedSql deeds, Step step) {

    /** Before every event. */
    private static final Instant EVER = Instant.ofEpochMilli(Long.MIN_VALUE);

    StickinessAnswer stickiness(Reading reading, Stickiness question) throws SQLException {
        var scope = question.scope();
        var starts =
                question.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Stickiness.INTERVALS_MAX);
        var exactly = sets(starts.size());
        reading.each(counts(starts), row -> exactly.get((int) row.number(2) - 1).add((int) row.number(1)));
        return StickinessAnswer.of(starts, exactly);
    }

    LifecycleAnswer lifecycle(Reading reading, Lifecycle question) throws SQLException {
        var starts = question.starts();
        var active = sets(starts.size() + 1);
        reading.each(
                intervals(Stream.concat(Stream.of(EVER), starts.stream()).toList()),
                row -> active.get((int) row.number(2)).add((int) row.number(1)));
        var people = active.stream().map(People::of).toList();
        return LifecycleAnswer.of(starts, people.subList(1, people.size()), people.getFirst());
    }

    private static List<RoaringBitmap> sets(int count) {
        return new ArrayList<>(Stream.generate(RoaringBitmap::new).limit(count).toList());
    }

    /** How many intervals of the period each person was active in. */
    private Sql counts(List<Instant> starts) {
        return Sql.of("""
                select person, count(*)
                  from ({intervals})
                 group by person
                """)
                .with(
                        "intervals",
                        intervals(starts, Optional.of(deeds.scope().period().from())))
                .sql();
    }

    private Sql intervals(List<Instant> starts) {
        return intervals(starts, Optional.empty());
    }

    /** One row for each person and interval they were active in. */
    private Sql intervals(List<Instant> starts, Optional<Instant> from) {
        return Sql.of("""
                with deed as (
                {deed}
                ),
                bucket as (
                {buckets}
                )
                select distinct d.person, b.bucket
                  from deed d
                  asof join bucket b on d.occurred_ms >= b.start_ms
                """)
                .with(
                        "deed",
                        deeds.of(
                                new Sql("k.person, e.occurred_ms", List.of()),
                                new StepSql(deeds.names()).of(step),
                                Sql.NOTHING,
                                from,
                                deeds.scope().period().to()))
                .with("buckets", DeedSql.buckets(starts))
                .sql();
    }
}
