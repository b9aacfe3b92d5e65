package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Funnel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes an ordered funnel as a cascade of window functions, one query for everybody.
 *
 * <p>A person's events are numbered in order. {@code s1} of an event is its own number when it fills the first step;
 * {@code sk} is, when it fills step k, the latest {@code s(k−1)} of the events before it, as long as that start is not
 * further away than the window. The latest start is always the best one to keep: whatever an earlier start still
 * allows, the later allows too. So {@code sk} never falls from one event to the next, and the latest start is simply
 * the last one that is not null, which a window function finds twice as fast as a maximum.
 *
 * <p>A person reached step k when some event of theirs has an {@code sk}; the first such event says when. The step
 * before on that chain is the first event whose {@code s(k−1)} is the same start.
 */
record FunnelSql(DeedSql deeds, Funnel funnel) {

    private static final Sql WHOLE =
            new Sql("select person, 'whole', null, 0, w.* exclude (person, values) from went w", List.of());

    /**
     * One row for each person and slice: the person, the kind and the name of the slice, how many values are not named,
     * then for each step when it was reached and when the step before it was, null where it was not.
     */
    Sql people() {
        return Sql.of("""
                with deed as (
                {deed}
                ),
                step0 as (
                select *, row_number() over (partition by person order by occurred_ms, origin, log_offset) as place
                  from deed
                ),
                {steps},
                chain as (
                select {chain}
                  from step{last}
                window everything as (partition by person)
                ),
                went as materialized (
                select person,
                       {values} as values,
                       {times}
                  from chain
                 group by person
                having bool_or(s1 is not null) and not bool_or({leaves})
                )
                {split}
                """)
                .with("deed", deed())
                .with("steps", Sql.join(each(this::step), ",\n"))
                .with("last", new Sql(Integer.toString(funnel.steps().size()), List.of()))
                .with("chain", columns(k -> text("s%1$d, min(s%1$d) over everything as start%1$d", k, k), chain()))
                .with("values", values())
                .with("times", columns(FunnelSql::times))
                .with("leaves", leaves())
                .with("split", funnel.breakdown().map(this::split).orElse(WHOLE))
                .sql();
    }

    /** The values of most people by name. Whoever has two of the others is among them once. */
    private Sql split(Breakdown breakdown) {
        return Sql.of("""
                , value as (
                select value, count(*) as people
                  from (select unnest(values) as value from went)
                 where value is not null
                 group by value
                ),
                named as (
                select value
                  from value
                 order by people desc, value
                 limit :top
                )
                select distinct w.person,
                       case when w.value is null then 'unknown' when n.value is null then 'other' else 'named' end,
                       n.value,
                       (select count(*) from value) - (select count(*) from named),
                       w.* exclude (person, value)
                  from (select * exclude (values), unnest(values) as value from went) w
                  left join named n on n.value = w.value
                """).with("top", breakdown.top()).sql();
    }

    private Sql deed() {
        var steps = new StepSql(deeds.names());
        var marks = new ArrayList<Sql>();
        var columns = new ArrayList<Sql>();
        columns.add(new Sql("k.person, e.occurred_ms, e.origin, e.log_offset", List.of()));
        for (int k = 1; k <= funnel.steps().size(); k++)
            columns.add(mark(steps, funnel.steps().get(k - 1), "m" + k, marks));
        for (int x = 1; x <= funnel.exclusions().size(); x++)
            columns.add(mark(steps, funnel.exclusions().get(x - 1).step(), "x" + x, marks));
        var by = funnel.breakdown().map(BreakdownSql::new);
        by.ifPresent(split -> columns.add(Sql.of("case when m1 then {values} end as values")
                .with("values", split.values())
                .sql()));
        return deeds.of(
                Sql.join(columns, ",\n       "),
                Sql.some(marks),
                by.map(BreakdownSql::join).orElse(Sql.NOTHING),
                Optional.of(deeds.scope().period().from()),
                deeds.scope().period().to().plus(funnel.window()));
    }

    private static Sql mark(StepSql steps, Step step, String name, List<Sql> marks) {
        var mark = steps.of(step);
        marks.add(mark);
        return Sql.of("{mark} as {name}")
                .with("mark", mark)
                .with("name", new Sql(name, List.of()))
                .sql();
    }

    /** Adds to every event where and when the chain began that it brings to step k, and of the events before too. */
    private Sql step(int k) {
        var fills = k == 1
                ? Sql.of("m1 and occurred_ms < :to")
                        .with("to", Ms.from(deeds.scope().period().to()))
                        .sql()
                : Sql.of("m%d and occurred_ms - since%d <= :window".formatted(k, k - 1))
                        .with("window", funnel.window().toMillis())
                        .sql();
        var start = k == 1 ? "place" : "last" + (k - 1);
        var began = k == 1 ? "occurred_ms" : "since" + (k - 1);
        return Sql.of("""
                step%1$d as (
                select *,
                       last_value(s%1$d ignore nulls) over earlier as last%1$d,
                       last_value(t%1$d ignore nulls) over earlier as since%1$d
                  from (select *,
                               case when {fills} then {start} end as s%1$d,
                               case when {fills} then {began} end as t%1$d
                          from step%2$d)
                window earlier as (partition by person order by place rows between unbounded preceding and 1 preceding)
                )\
                """.formatted(k, k - 1))
                .with("fills", fills)
                .with("start", new Sql(start, List.of()))
                .with("began", new Sql(began, List.of()))
                .sql();
    }

    /** What every event has besides where its chains began. */
    private List<Sql> chain() {
        var columns = new ArrayList<>(List.of(text("person, place, occurred_ms", 0, 0)));
        if (funnel.breakdown().isPresent()) columns.add(text("values", 0, 0));
        for (int x = 0; x < funnel.exclusions().size(); x++) columns.add(leaves(x));
        return columns;
    }

    /** The values of the event that began the chain that got furthest. */
    private Sql values() {
        if (funnel.breakdown().isEmpty()) return text("null", 0, 0);
        var starts = Sql.join(each(k -> text("start%d", k, k)).reversed(), ", ");
        return Sql.of("any_value(values) filter (where place = coalesce({starts}))")
                .with("starts", starts)
                .sql();
    }

    /** When step k was reached, and the step before it on that chain. */
    private static Sql times(int k) {
        var reached = text("min(occurred_ms) filter (where s%1$d is not null) as reached%1$d", k, k);
        var before = k == 1
                ? text("null as before1", k, k)
                : text("min(occurred_ms) filter (where s%2$d = start%1$d) as before%1$d", k, k - 1);
        return Sql.join(List.of(reached, before), ", ");
    }

    private Sql leaves() {
        var any = IntStream.rangeClosed(1, funnel.exclusions().size())
                .mapToObj(x -> text("leaves%d", x, x))
                .toList();
        return Sql.some(any);
    }

    /**
     * Whether an event is the one that must not happen, and happens between its two steps, inside the window, to
     * somebody who has not been through the funnel before.
     */
    private Sql leaves(int x) {
        var exclusion = funnel.exclusions().get(x);
        return Sql.of("""
                coalesce(x%1$d and occurred_ms - since%2$d <= :window
                    and (last%3$d is null or last%3$d < last%2$d)
                    and last%4$d is null, false) as leaves%1$d\
                """.formatted(
                                x + 1,
                                exclusion.from() + 1,
                                exclusion.to() + 1,
                                funnel.steps().size()))
                .with("window", funnel.window().toMillis())
                .sql();
    }

    private Sql columns(IntFunction<Sql> column) {
        return columns(column, List.of());
    }

    private Sql columns(IntFunction<Sql> column, List<Sql> first) {
        return Sql.join(Stream.concat(first.stream(), each(column).stream()).toList(), ",\n       ");
    }

    private List<Sql> each(IntFunction<Sql> piece) {
        return IntStream.rangeClosed(1, funnel.steps().size()).mapToObj(piece).toList();
    }

    /** Text about a step and the one before it. */
    private static Sql text(String text, int k, int before) {
        return new Sql(text.formatted(k, before), List.of());
    }
}
