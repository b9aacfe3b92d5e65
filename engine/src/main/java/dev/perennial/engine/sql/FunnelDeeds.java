package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.Funnel.Touch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the events of a funnel as rows of person, interval, constant, occurred_ms and place, with {@code m1 …} for the
 * steps and {@code x1 …} for the exclusions that each fills, and in {@code values} what a breakdown would take from it.
 *
 * @param starts of the intervals of a funnel over time; empty for the whole period
 */
record FunnelDeeds(DeedSql deeds, Funnel funnel, List<Instant> starts) {

    /** Within these an event has a next and a one before. */
    static final Sql WALK = new Sql("person, bucket, constant", List.of());

    Sql rows() {
        return Sql.of("""
                deed as (
                {deed}
                ),
                step0 as (
                select {columns},
                       row_number() over (
                           partition by d.person, {bucket} order by d.occurred_ms, d.origin, d.log_offset) as place
                  from deed d
                 {intervals}
                 {touched}
                 {limit}
                )\
                """)
                .with("deed", deed())
                .with("columns", Sql.join(columns(), ", "))
                .with("bucket", new Sql(starts.isEmpty() ? "0" : "b.bucket", List.of()))
                .with("intervals", starts.isEmpty() ? Sql.NOTHING : intervals())
                .with("touched", touched())
                .with("limit", funnel.constant().isPresent() ? text("where d.constant is not null") : Sql.NOTHING)
                .sql();
    }

    private List<Sql> columns() {
        var columns = new ArrayList<Sql>();
        columns.add(text("d.* exclude (origin, log_offset)"));
        columns.add(text(starts.isEmpty() ? "0 as bucket" : "b.bucket"));
        columns.add(Sql.of("d.occurred_ms >= {from} and d.occurred_ms < {to} as begins")
                .with("from", starts.isEmpty() ? Sql.value(Ms.from(period().from())) : text("b.start_ms"))
                .with("to", starts.isEmpty() ? Sql.value(Ms.from(period().to())) : text("b.end_ms"))
                .sql());
        if (isTouched()) columns.add(text("coalesce(t.values, [cast(null as varchar)]) as values"));
        return columns;
    }

    private dev.perennial.engine.event.Period period() {
        return deeds.scope().period();
    }

    /** Each event once for every interval in which a chain may have begun that it belongs to. */
    private Sql intervals() {
        var from = Stream.concat(Stream.of(period().from()), starts.stream().skip(1))
                .map(Ms::from)
                .toList();
        var to = Stream.concat(starts.stream().skip(1), Stream.of(period().to()))
                .map(Ms::from)
                .toList();
        return Sql.of("""
                join (select unnest(range(len(:from::bigint[]))) as bucket,
                             unnest(:from::bigint[]) as start_ms,
                             unnest(:to::bigint[]) as end_ms) b
                   on d.occurred_ms >= b.start_ms and d.occurred_ms < b.end_ms + :window\
                """)
                .with("from", from)
                .with("to", to)
                .with("window", funnel.window().toMillis())
                .sql();
    }

    private Sql deed() {
        var steps = new StepSql(deeds.names());
        var marks = new ArrayList<Sql>();
        var columns = new ArrayList<Sql>();
        columns.add(text("k.person, e.occurred_ms, e.origin, e.log_offset"));
        columns.add(funnel.constant()
                .map(name -> Field.property(name).sql("text_at({at}) as constant"))
                .orElse(text("null as constant")));
        for (int k = 1; k <= funnel.steps().size(); k++)
            columns.add(mark(steps, funnel.steps().get(k - 1), "m" + k, marks));
        for (int x = 1; x <= funnel.exclusions().size(); x++)
            columns.add(mark(steps, funnel.exclusions().get(x - 1).step(), "x" + x, marks));
        if (funnel.order() == Funnel.Order.STRICT) marks.add(text("e.activity"));
        if (!isTouched()) columns.add(values());
        return deeds.of(
                Sql.join(columns, ",\n       "),
                Sql.some(marks),
                isTouched() ? Sql.NOTHING : by().map(BreakdownSql::join).orElse(Sql.NOTHING),
                Optional.of(period().from()),
                period().to().plus(funnel.window()));
    }

    private Optional<BreakdownSql> by() {
        return funnel.breakdown().map(by -> new BreakdownSql(by, deeds.names()));
    }

    private static Sql mark(StepSql steps, Step step, String name, List<Sql> marks) {
        var mark = steps.of(step);
        marks.add(mark);
        return Sql.of("{mark} as {name}")
                .with("mark", mark)
                .with("name", text(name))
                .sql();
    }

    private Sql values() {
        if (by().isEmpty()) return text("null as values");
        // In any order the event that brings the chain to a step may fill another.
        var own = funnel.order() != Funnel.Order.ANY && !isOfPerson();
        var step = own && funnel.touch() instanceof Touch.AtStep(var at) ? "m" + (at + 1) : "true";
        return Sql.of("case when {step} then {values} end as values")
                .with("step", text(step))
                .with("values", by().get().values())
                .sql();
    }

    boolean isOfPerson() {
        return funnel.breakdown().filter(Breakdown::ofPerson).isPresent();
    }

    /** Whether the value comes from another event than those of the steps. */
    boolean isTouched() {
        return funnel.breakdown().isPresent() && !isOfPerson() && !(funnel.touch() instanceof Touch.AtStep);
    }

    /** What the first or the last activity with a value, up to each event, has as its values. */
    private Sql touched() {
        if (!isTouched()) return Sql.NOTHING;
        return Sql.of("""
                left join (
                     select log_offset,
                            {value}(case when activity and values <> [cast(null as varchar)] then values end
                                    ignore nulls)
                                over (partition by person order by occurred_ms, origin, log_offset
                                      rows between unbounded preceding and current row) as values
                       from (select k.person, e.occurred_ms, e.origin, e.log_offset, e.activity, {values} as values
                               from event e
                               join origin k on k.origin = e.origin
                              where k.person in (select person from deed))) t
                  on t.log_offset = d.log_offset\
                """)
                .with("value", text(funnel.touch() instanceof Touch.First ? "first_value" : "last_value"))
                .with("values", by().orElseThrow().values())
                .sql();
    }

    private static Sql text(String text) {
        return new Sql(text, List.of());
    }
}
