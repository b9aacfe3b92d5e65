package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Within;
import java.util.List;
import java.util.Optional;

/**
 * Writes who did one thing after another. A person's events are numbered in order; looking back from each "then", the
 * latest first is the best: it is the nearest, and the least lies between. Looking ahead from each first, the nearest
 * "then" decides.
 *
 * @param reach over {@code origin k}: whose events are read
 */
record SequenceSql(StepSql steps, WithinSql within, Sql reach) {

    Sql people(Condition.Followed followed) {
        return Sql.of("""
                select person
                  from (select *,
                               last_value(case when opens then place end ignore nulls) over earlier as started,
                               last_value(case when opens then occurred_ms end ignore nulls) over earlier as since,
                               last_value(case when bars then place end ignore nulls) over earlier as stopped
                          from ({deeds})
                        window earlier as (
                               partition by person order by place rows between unbounded preceding and 1 preceding))
                 where follows and occurred_ms - since <= :window and (stopped is null or stopped <= started)\
                """)
                .with("deeds", deeds(followed.first(), followed.within(), followed.then(), followed.without()))
                .with("window", followed.window().toMillis())
                .sql();
    }

    Sql people(Condition.NotFollowed undone) {
        return Sql.of("""
                select person
                  from (select *,
                               first_value(case when follows then occurred_ms end ignore nulls) over later as followed
                          from ({deeds})
                        window later as (
                               partition by person order by place rows between 1 following and unbounded following))
                 where opens
                   and occurred_ms + :window < :now
                   and (followed is null or followed - occurred_ms > :window)\
                """)
                .with("deeds", deeds(undone.first(), undone.within(), undone.then(), Optional.empty()))
                .with("window", undone.window().toMillis())
                .with("now", within.moment().now().toEpochMilli())
                .sql();
    }

    private Sql deeds(Step first, Within when, Step then, Optional<Step> without) {
        return Sql.of("""
                select k.person, e.occurred_ms,
                       row_number() over (
                           partition by k.person order by e.occurred_ms, e.origin, e.log_offset) as place,
                       {first} as opens, {then} as follows, {barred} as bars
                  from event e
                  join origin k on k.origin = e.origin
                 where (opens or follows or bars) and {reach}\
                """)
                .with("first", Sql.all(List.of(steps.of(first), within.of(when))))
                .with("then", steps.of(then))
                .with("barred", without.map(steps::of).orElse(Sql.FALSE))
                .with("reach", reach)
                .sql();
    }
}
