package dev.perennial.engine.sql;

import dev.perennial.engine.question.Visits;
import dev.perennial.engine.question.VisitsAnswer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Numbers visits, and asks for each how long it was, and for each view of a page what came before and after. */
record VisitsSql(DeedSql deeds, Visits question, List<Instant> starts) {

    VisitsAnswer answer(Reading reading) throws SQLException {
        var visits = reading.list(
                visits(),
                row -> new VisitsAnswer.Visit(
                        (int) row.number(1),
                        (int) row.number(2),
                        (int) row.number(3),
                        row.number(4),
                        row.number(5),
                        row.values(6)));
        var views = question.page().isEmpty() ? List.<VisitsAnswer.View>of() : reading.list(views(), this::view);
        return VisitsAnswer.of(question, starts, visits, views);
    }

    private VisitsAnswer.View view(Row row) throws SQLException {
        return new VisitsAnswer.View(
                (int) row.number(1),
                (int) row.number(2),
                row.text(3),
                row.flag(4),
                row.flag(5),
                row.flag(6),
                row.absent(7) ? Optional.empty() : Optional.of(row.number(7)),
                row.absent(8) ? Optional.empty() : Optional.of(row.decimal(8)));
    }

    /** One row for each visit. */
    Sql visits() {
        return Sql.of("""
                with {visited},
                bucket as (
                {buckets}
                ),
                visit as (
                select visit, any_value(person) as person, min(occurred_ms) as began_ms, max(occurred_ms) as ended_ms,
                       count(*) as events, first(values order by place) as values
                  from visited
                 group by visit
                )
                select v.visit, v.person, b.bucket, v.events, v.ended_ms - v.began_ms, v.values
                  from visit v
                  asof join bucket b on v.began_ms >= b.start_ms
                """)
                .with("visited", visited())
                .with("buckets", DeedSql.buckets(starts))
                .sql();
    }

    /** One row for each view of a page. */
    Sql views() {
        return Sql.of("""
                with {visited},
                seen as (
                select *,
                       lead(occurred_ms) over (partition by visit order by place) - occurred_ms as dwell,
                       min(case when page is not null then place end) over whole as entry,
                       max(case when page is not null then place end) over whole as leaving,
                       count(*) over whole as events
                  from visited
                window whole as (partition by visit)
                )
                select visit, person, page, place = entry, place = leaving, events = 1, dwell, load
                  from seen
                 where page is not null
                """).with("visited", visited()).sql();
    }

    /** Every event with its place among all and the number of its visit. */
    private Sql visited() {
        var period = deeds.scope().period();
        var page = question.page()
                .map(name -> Field.property(name).sql("text_at({at})"))
                .orElse(new Sql("null", List.of()));
        var load = question.load()
                .map(name -> Field.property(name).sql("number_at({at})"))
                .orElse(new Sql("cast(null as decimal(38, 18))", List.of()));
        var by = question.breakdown().map(one -> new BreakdownSql(one, deeds.names()));
        var columns = Sql.of("""
                k.person, e.occurred_ms, e.origin, e.log_offset, {page} as page, {load} as load, {values} as values\
                """)
                .with("values", BreakdownSql.values(by))
                .with("page", page)
                .with("load", load)
                .sql();
        return Sql.of("""
                deed as (
                {deed}
                ),
                placed as (
                select *, row_number() over history as place,
                       lag(person) over history as who, lag(occurred_ms) over history as before
                  from deed
                window history as (order by person, occurred_ms, origin, log_offset)
                ),
                visited as (
                select *, count(*) filter (where who is null or who <> person or occurred_ms - before > :pause)
                              over (order by place) as visit
                  from placed
                )\
                """)
                .with(
                        "deed",
                        deeds.of(
                                columns,
                                new StepSql(deeds.names()).of(question.step()),
                                by.map(BreakdownSql::join).orElse(Sql.NOTHING),
                                Optional.of(period.from()),
                                period.to()))
                .with("pause", question.pause().toMillis())
                .sql();
    }
}
