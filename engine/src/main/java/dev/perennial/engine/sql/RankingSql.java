package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Ranking;
import dev.perennial.engine.condition.Share;
import dev.perennial.engine.question.Moment;
import java.util.List;

/** Writes who is among the first: always of everybody, whoever is asked about. */
record RankingSql(Names names, Moment moment) {

    private static final int MILLIONTHS = 4;

    Sql people(Condition.Top top) {
        return Sql.of("""
                select person
                  from (select person, rank() over (order by number desc) as place, count(*) over () as others
                          from ({numbers})
                         where number is not null)
                 where place <= {share}\
                """)
                .with("numbers", numbers(top.by()))
                .with("share", share(top.share()))
                .sql();
    }

    private Sql numbers(Ranking by) {
        return switch (by) {
            case Ranking.ByDeeds(var step, var within, var measure) ->
                Sql.of("""
                        select k.person, {measure} as number
                          from event e
                          join origin k on k.origin = e.origin
                         where {step} and {within}
                         group by k.person\
                        """)
                        .with("measure", new MeasureSql(moment.zone()).of(measure))
                        .with("step", new StepSql(names).of(step))
                        .with("within", new WithinSql(moment).of(within))
                        .sql();
            case Ranking.ByTrait(var name) ->
                Sql.of("select n.person, {number} as number from ({now}) n")
                        .with("number", Field.trait("n.record").sql("number_at({at})"))
                        .with("now", TraitSql.now(List.of(TraitSql.named(name))))
                        .sql();
        };
    }

    private static Sql share(Share share) {
        return switch (share) {
            case Share.People(var count) -> Sql.value(count);
            case Share.Percent(var percent) ->
                Sql.of("(others * :millionths + 999999) // 1000000")
                        .with("millionths", percent.movePointRight(MILLIONTHS).longValueExact())
                        .sql();
        };
    }
}
