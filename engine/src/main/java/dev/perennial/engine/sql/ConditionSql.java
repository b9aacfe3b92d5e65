package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes a condition as a predicate over {@code p.person}, for everybody at once; true or false, never null.
 *
 * @param among read only what these did; empty for everybody
 */
record ConditionSql(Names names, Moment moment, Optional<People> among) {

    /** Everybody whom the condition names. */
    Sql people(Condition condition) {
        return Sql.of("""
                select p.person
                  from (select distinct k.person from origin k where k.seen and {reach}) p
                 where {matches}
                """).with("reach", reach()).with("matches", of(condition)).sql();
    }

    private Sql reach() {
        return among.map(people -> Sql.of("k.person in (select unnest(:people::uinteger[]))")
                        .with("people", people.ids().boxed().toList())
                        .sql())
                .orElse(Sql.TRUE);
    }

    private Sql of(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) ->
                Sql.all(parts.stream().map(this::of).toList());
            case Condition.Any(var parts) ->
                Sql.some(parts.stream().map(this::of).toList());
            case Condition.Not(var part) -> Sql.not(of(part));
            case Condition.Trait trait -> trait(trait);
            case Condition.Did(var step, var times, var within) -> did(step, times, within);
        };
    }

    /** Whom the value keeps out, where an unknown value lets in; otherwise whom it lets in. */
    private Sql trait(Condition.Trait trait) {
        var passes = TestSql.of(trait.test(), Field.trait("n.record"), trait.unknown());
        return Sql.of("""
                p.person {in} (
                    select n.person
                      from ({now}) n
                     where n.record is not null and {decides})\
                """)
                .with("in", new Sql(trait.unknown() ? "not in" : "in", List.of()))
                .with("now", TraitSql.now(List.of(TraitSql.named(trait.name()), reach())))
                .with("decides", trait.unknown() ? Sql.not(passes) : passes)
                .sql();
    }

    private Sql did(Step step, Times times, Within within) {
        return switch (times) {
            case Times.AtLeast(var count) -> did("in", step, within, ">=", count);
            case Times.Exactly(var count) when count == 0 -> did("not in", step, within, ">", 0);
            case Times.Exactly(var count) -> did("in", step, within, "=", count);
            case Times.AtMost(var count) -> did("not in", step, within, ">", count);
        };
    }

    private Sql did(String in, Step step, Within within, String operator, int count) {
        return Sql.of("""
                p.person {in} (
                    select k.person
                      from event e
                      join origin k on k.origin = e.origin
                     where {step} and {within} and {reach}
                     group by k.person
                    having count(*) {operator} :count)\
                """)
                .with("in", new Sql(in, List.of()))
                .with("step", new StepSql(names).of(step))
                .with("within", within(within))
                .with("reach", reach())
                .with("operator", new Sql(operator, List.of()))
                .with("count", count)
                .sql();
    }

    private Sql within(Within within) {
        return switch (within) {
            case Within.Ever _ -> Sql.TRUE;
            case Within.Between(var from, var to) ->
                Sql.of("e.occurred_ms >= :from and e.occurred_ms < :to")
                        .with("from", Ms.from(from))
                        .with("to", Ms.from(to))
                        .sql();
            case Within.LastDays(var days) ->
                Sql.of("e.occurred_ms >= :from and e.occurred_ms <= :now")
                        .with("from", Ms.from(midnight(days)))
                        .with("now", moment.now().toEpochMilli())
                        .sql();
            case Within.DaysAgo(var days) ->
                Sql.of("e.occurred_ms < :to")
                        .with("to", Ms.from(midnight(days - 1)))
                        .sql();
        };
    }

    private Instant midnight(int daysAgo) {
        var today = moment.now().atZone(moment.zone()).toLocalDate();
        return today.minusDays(daysAgo).atStartOfDay(moment.zone()).toInstant();
    }
}
