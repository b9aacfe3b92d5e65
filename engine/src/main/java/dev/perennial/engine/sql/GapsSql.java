package dev.perennial.engine.sql;

import dev.perennial.engine.question.Gap;
import dev.perennial.engine.question.Gaps;
import dev.perennial.engine.question.GapsAnswer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Pairs each end of a gap with the last beginning before it, unless another end came between. */
record GapsSql(DeedSql deeds, Gaps gaps) {

    GapsAnswer answer(Reading reading) throws SQLException {
        return GapsAnswer.of(
                gaps, reading.list(sql(), row -> new Gap((int) row.number(1), row.values(3), row.number(2))));
    }

    Sql sql() {
        return Sql.of("""
                with deed as (
                {deed}
                ),
                placed as (
                select *, row_number() over (partition by person order by occurred_ms, origin, log_offset) as place
                  from deed
                ),
                walked as (
                select *,
                       last_value(case when begins then {place} end ignore nulls) over earlier as begun,
                       last_value(case when ends then place end ignore nulls) over earlier as ended
                  from placed
                window earlier as (partition by person order by place rows between unbounded preceding and 1 preceding)
                )
                select person, occurred_ms - begun.occurred_ms, begun.values
                  from walked
                 where ends and begun is not null and (ended is null or ended <= begun.place)
                   and occurred_ms - begun.occurred_ms <= :longest
                """)
                .with("deed", deed())
                .with("place", new Sql("{'place': place, 'occurred_ms': occurred_ms, 'values': values}", List.of()))
                .with("longest", gaps.longest().toMillis())
                .sql();
    }

    private Sql deed() {
        var steps = new StepSql(deeds.names());
        var by = gaps.breakdown().map(one -> new BreakdownSql(one, deeds.names()));
        var columns = Sql.of("""
                k.person, e.occurred_ms, e.origin, e.log_offset,
                       {begins} as begins,
                       {ends} as ends,
                       {values} as values\
                """)
                .with("begins", steps.of(gaps.from()))
                .with("ends", steps.of(gaps.to()))
                .with("values", BreakdownSql.values(by))
                .sql();
        var period = deeds.scope().period();
        return deeds.of(
                columns,
                Sql.some(List.of(steps.of(gaps.from()), steps.of(gaps.to()))),
                by.map(BreakdownSql::join).orElse(Sql.NOTHING),
                Optional.of(period.from()),
                period.to());
    }
}
