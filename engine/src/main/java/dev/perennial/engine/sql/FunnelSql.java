package dev.perennial.engine.sql;

import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.Funnel.Touch;
import dev.perennial.engine.question.Journey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes an ordered or strict funnel as a cascade of window functions, one query for everybody.
 *
 * <p>A person's events are numbered in order. {@code s1} of an event is its own number when it fills the first step;
 * {@code sk} is, when it fills step k, the latest {@code s(k−1)} of the events before it, as long as that start is not
 * further away than the window. The latest start is always the best one to keep: whatever an earlier start still
 * allows, the later allows too. So {@code sk} never falls from one event to the next, and the latest start is simply
 * the last one that is not null, which a window function finds twice as fast as a maximum. In a strict funnel it is
 * that of the event just before.
 *
 * <p>A person reached step k when some event of theirs has an {@code sk}; the first such event says when. The step
 * before on that chain is the first event whose {@code s(k−1)} is the same start.
 */
record FunnelSql(FunnelDeeds deeds) {

    private Funnel funnel() {
        return deeds.funnel();
    }

    private int last() {
        return funnel().steps().size();
    }

    List<Journey> journeys(Reading reading) throws SQLException {
        return reading.list(people(), this::journey);
    }

    /** A row of {@link #people}. */
    private Journey journey(Row row) throws SQLException {
        var legs = new ArrayList<Journey.Leg>();
        for (int column = 4; column < 4 + 3 * last() && !row.absent(column); column += 3)
            legs.add(new Journey.Leg(row.number(column), row.number(column + 1), row.number(column + 2)));
        return new Journey((int) row.number(1), (int) row.number(2), row.values(3), List.copyOf(legs));
    }

    /**
     * One row for each person and interval in which they began: the values of the breakdown, then for each step when it
     * was reached, and the step before it and the first one; null where it was not.
     */
    Sql people() {
        return Sql.of("""
                with {deeds},
                {steps},
                chain as (
                select person, bucket, constant, place, occurred_ms, values, {leaves}
                       {chain}
                  from step{last}
                window everything as (partition by {walk})
                ),
                went as (
                select person, bucket, constant,
                       {values} as values,
                       {times}
                  from (select *, coalesce({starts}) as furthest from chain)
                 group by {walk}
                having bool_or(s1 is not null) and not bool_or({left})
                )
                select person, bucket, {best},
                       {pooled}
                  from went
                 group by person, bucket
                """)
                .with("deeds", deeds.rows())
                .with("steps", Sql.join(each(this::step), ",\n"))
                .with("leaves", Sql.join(exclusions(this::leaves), ""))
                .with("chain", columns("s%1$d, min(s%1$d) over everything as start%1$d"))
                .with("last", text(Integer.toString(last())))
                .with("walk", FunnelDeeds.WALK)
                .with("values", values())
                .with("times", columns(FunnelSql::times))
                .with("starts", starts())
                .with("left", Sql.some(exclusions(x -> text("leaves" + (x + 1)))))
                .with("best", best())
                .with("pooled", columns("""
                        arg_min(reached%1$d, place%1$d), arg_min(before%1$d, place%1$d), arg_min(begun%1$d, place%1$d)\
                        """))
                .sql();
    }

    /** Adds to every event where and when the chain began that it brings to step k, and of the events before too. */
    private Sql step(int k) {
        var strict = funnel().order() == Funnel.Order.STRICT;
        var before = k - 1;
        var fills = k == 1
                ? text("m1 and begins")
                : Sql.of("m%d and occurred_ms - %s%d <= :window".formatted(k, strict ? "t_at" : "since", before))
                        .with("window", funnel().window().toMillis())
                        .sql();
        return Sql.of("""
                step%1$d as (
                select *,
                       {at}
                       last_value(s%1$d ignore nulls) over earlier as last%1$d,
                       last_value(t%1$d ignore nulls) over earlier as since%1$d
                  from (select *,
                               case when {fills} then {start} end as s%1$d,
                               case when {fills} then {began} end as t%1$d
                          from step%2$d)
                window earlier as (partition by {walk} order by place rows between unbounded preceding and 1 preceding),
                       walk as (partition by {walk} order by place)
                )\
                """.formatted(k, before))
                .with(
                        "at",
                        text(
                                strict
                                        ? "lag(s%1$d) over walk as s_at%1$d, lag(t%1$d) over walk as t_at%1$d,"
                                                .formatted(k)
                                        : ""))
                .with("fills", fills)
                .with("start", text(k == 1 ? "place" : (strict ? "s_at" : "last") + before))
                .with("began", text(k == 1 ? "occurred_ms" : (strict ? "t_at" : "since") + before))
                .with("walk", FunnelDeeds.WALK)
                .sql();
    }

    /**
     * Whether an event is the one that must not happen, and happens between its two steps, inside the window, to
     * somebody who has not been through the funnel before.
     */
    private Sql leaves(int x) {
        var exclusion = funnel().exclusions().get(x);
        return Sql.of("""
                coalesce(x%1$d and occurred_ms - since%2$d <= :window
                           and (last%3$d is null or last%3$d < last%2$d)
                           and last%4$d is null, false) as leaves%1$d,\
                """.formatted(x + 1, exclusion.from() + 1, exclusion.to() + 1, last()))
                .with("window", funnel().window().toMillis())
                .sql();
    }

    /** Where the chain that got furthest began. */
    private Sql starts() {
        return Sql.join(each(k -> text("start" + k)).reversed(), ", ");
    }

    /** The values of the event of that chain which is asked for. */
    private Sql values() {
        if (funnel().breakdown().isEmpty()) return text("null");
        if (!deeds.isOfPerson() && funnel().touch() instanceof Touch.AtStep(var step))
            return text("arg_min(values, place) filter (where s%d = furthest)".formatted(step + 1));
        return Sql.of("arg_min(values, place) filter (where {last} = furthest)")
                .with("last", end())
                .sql();
    }

    /** The start that an event has at the last step that was reached. */
    private Sql end() {
        var cases = each(k -> text("when start%1$d is not null then s%1$d".formatted(k)))
                .reversed();
        return Sql.of("case {cases} end").with("cases", Sql.join(cases, " ")).sql();
    }

    private Sql best() {
        if (funnel().breakdown().isEmpty()) return text("null");
        var places = Sql.join(each(k -> text("place" + k)).reversed(), ", ");
        var level = Sql.join(each(k -> text("(place%d is null)::integer".formatted(k))), " + ");
        return Sql.of("first(values order by {level}, coalesce({places}))")
                .with("level", level)
                .with("places", places)
                .sql();
    }

    /** When step k was reached, and the step before it and the first on that chain. */
    private static Sql times(int k) {
        var before = k == 1 ? "s1 is not null" : "s%2$d = start%1$d";
        return text("""
                min(place) filter (where s%1$d is not null) as place%1$d,
                       min(occurred_ms) filter (where s%1$d is not null) as reached%1$d,
                       min(occurred_ms) filter (where {before}) as before%1$d,
                       min(occurred_ms) filter (where place = start%1$d) as begun%1$d\
                """.replace("{before}", before).formatted(k, k - 1));
    }

    private Sql columns(String column) {
        return columns(k -> text(column.formatted(k)));
    }

    private Sql columns(IntFunction<Sql> column) {
        return Sql.join(each(column), ",\n       ");
    }

    private List<Sql> each(IntFunction<Sql> piece) {
        return IntStream.rangeClosed(1, last()).mapToObj(piece).toList();
    }

    private List<Sql> exclusions(IntFunction<Sql> piece) {
        return IntStream.range(0, funnel().exclusions().size()).mapToObj(piece).toList();
    }

    private static Sql text(String text) {
        return new Sql(text, List.of());
    }
}
