package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import java.math.BigDecimal;
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
        return among.map(people -> Sql.of("k.person in ({people})")
                        .with("people", listed(people))
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
            case Condition.Dated dated -> dated(dated);
            case Condition.Near near -> near(near);
            case Condition.FirstTouch touch -> firstTouch(touch);
            case Condition.InSegment(var segment) -> isIn(listed(names.members(segment)));
            case Condition.Did(var step, var times, var within) -> did(step, times, within);
            case Condition.First(var step, var within) -> first(step, within);
            case Condition.Measured measured -> measured(measured);
            case Condition.Followed followed -> isIn(sequences().people(followed));
            case Condition.NotFollowed undone -> isIn(sequences().people(undone));
            case Condition.Top top -> isIn(new RankingSql(names, moment).people(top));
            case Condition.OwnPast past -> ownPast(past);
            case Condition.SameValue same ->
                isIn(new SameValueSql(new StepSql(names), new WithinSql(moment), reach()).people(same));
        };
    }

    private Sql trait(Condition.Trait trait) {
        var passes = TestSql.of(trait.test(), Field.trait("n.record"), trait.unknown());
        return trait(trait.name(), trait.unknown(), passes);
    }

    private Sql dated(Condition.Dated dated) {
        var passes = Sql.of("coalesce({passes}, false)")
                .with("passes", new DatesSql(moment).of(dated.when(), Field.trait("n.record")))
                .sql();
        return trait(dated.name(), dated.unknown(), passes);
    }

    /** Whom the value keeps out, where an unknown value lets in; otherwise whom it lets in. */
    private Sql trait(String name, boolean unknown, Sql passes) {
        return Sql.of("""
                p.person {in} (
                    select n.person
                      from ({now}) n
                     where n.record is not null and {decides})\
                """)
                .with("in", new Sql(unknown ? "not in" : "in", List.of()))
                .with("now", TraitSql.now(List.of(TraitSql.named(name), reach())))
                .with("decides", unknown ? Sql.not(passes) : passes)
                .sql();
    }

    private Sql near(Condition.Near near) {
        var far = Sql.of("coalesce({distance} > :kilometres, true)")
                .with("distance", PlaceSql.distance(near.place(), Field.trait("n.record"), Field.trait("o.record")))
                .with("kilometres", near.place().kilometres())
                .sql();
        return Sql.of("""
                p.person {in} (
                    select n.person
                      from ({latitudes}) n
                      join ({longitudes}) o on o.person = n.person
                     where n.record is not null and o.record is not null and {decides})\
                """)
                .with("in", new Sql(near.unknown() ? "not in" : "in", List.of()))
                .with("latitudes", TraitSql.now(List.of(TraitSql.named(near.latitude()), reach())))
                .with("longitudes", TraitSql.now(List.of(TraitSql.named(near.longitude()), reach())))
                .with("decides", near.unknown() ? far : Sql.not(far))
                .sql();
    }

    /** Whom the first touch keeps out, where an unknown one lets in; otherwise whom it lets in. */
    private Sql firstTouch(Condition.FirstTouch touch) {
        var field = new Field(new Sql("n.properties", List.of()), touch.name());
        var passes = TestSql.of(touch.test(), field, touch.unknown());
        return Sql.of("p.person {in} (select n.person from ({first}) n where {decides})")
                .with("in", new Sql(touch.unknown() ? "not in" : "in", List.of()))
                .with("first", TouchSql.first(touch.name(), reach()))
                .with("decides", touch.unknown() ? Sql.not(passes) : passes)
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
        var enough = Sql.of("count(*) {operator} :count")
                .with("operator", new Sql(operator, List.of()))
                .with("count", count)
                .sql();
        return doers(in, step, within, enough);
    }

    private Sql first(Step step, Within within) {
        var first = new Sql("min(e.occurred_ms)", List.of());
        return doers("in", step, new Within.Ever(), new WithinSql(moment).of(within, first));
    }

    /** Whoever did nothing has no row: where that lets in, it is said whom the measure keeps out. */
    private Sql measured(Condition.Measured measured) {
        var measure = measured.measure();
        var otherwise = measure.startsAtZero() ? measured.test().accepts(BigDecimal.ZERO) : measured.unknown();
        var passes = Sql.of("coalesce({passes}, {unknown})")
                .with("passes", MeasureSql.passes(measured.test(), new MeasureSql(moment.zone()).of(measure)))
                .with("unknown", measured.unknown() ? Sql.TRUE : Sql.FALSE)
                .sql();
        return doers(
                otherwise ? "not in" : "in", measured.step(), measured.within(), otherwise ? Sql.not(passes) : passes);
    }

    /** Whoever did nothing before has no row: where that lets in, it is said whom their past keeps out. */
    private Sql ownPast(Condition.OwnPast past) {
        return Sql.of("p.person {in} (select person from ({shares}) where {decides})")
                .with("in", new Sql(past.unknown() ? "not in" : "in", List.of()))
                .with("shares", new OwnPastSql(new StepSql(names), new WithinSql(moment), reach()).shares(past))
                .with("decides", new Sql(past.unknown() ? "not coalesce(passes, true)" : "passes", List.of()))
                .sql();
    }

    private SequenceSql sequences() {
        return new SequenceSql(new StepSql(names), new WithinSql(moment), reach());
    }

    private static Sql listed(People people) {
        return Sql.of("select unnest(:people::uinteger[])")
                .with("people", people.ids().boxed().toList())
                .sql();
    }

    private static Sql isIn(Sql people) {
        return Sql.of("p.person in ({people})").with("people", people).sql();
    }

    /** @param having over all that one person did within the time */
    private Sql doers(String in, Step step, Within within, Sql having) {
        return Sql.of("""
                p.person {in} (
                    select k.person
                      from event e
                      join origin k on k.origin = e.origin
                     where {step} and {within} and {reach}
                     group by k.person
                    having {having})\
                """)
                .with("in", new Sql(in, List.of()))
                .with("step", new StepSql(names).of(step))
                .with("within", new WithinSql(moment).of(within))
                .with("reach", reach())
                .with("having", having)
                .sql();
    }
}
