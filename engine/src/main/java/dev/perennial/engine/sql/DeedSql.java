package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the events that a question looks at: in its scope, each with the person who did it.
 *
 * @param now where rolling windows of the scope's condition end
 * @param only the slice of a breakdown that events have to be in
 */
record DeedSql(Names names, Scope scope, Instant now, Optional<SlicedSql.Only> only) {

    DeedSql(Names names, Scope scope, Instant now) {
        this(names, scope, now, Optional.empty());
    }

    DeedSql only(SlicedSql.Only slice) {
        return new DeedSql(names, scope, now, Optional.of(slice));
    }

    /** Everything in the period that fills some step. */
    Sql of(Sql columns, Sql which) {
        return of(
                columns,
                which,
                Sql.NOTHING,
                Optional.of(scope.period().from()),
                scope.period().to());
    }

    /**
     * @param columns over {@code e} and {@code k}
     * @param which events, over {@code e}
     * @param join what else the columns need
     * @param from empty for the beginning of time
     */
    Sql of(Sql columns, Sql which, Sql join, Optional<Instant> from, Instant to) {
        var limits = new ArrayList<Sql>();
        from.ifPresent(first -> limits.add(
                Sql.of("e.occurred_ms >= :from").with("from", Ms.from(first)).sql()));
        limits.add(Sql.of("e.occurred_ms < :to").with("to", Ms.from(to)).sql());
        limits.add(which);
        if (!scope.where().equals(Where.ALL)) limits.add(WhereSql.of(scope.where()));
        if (!scope.people().equals(Condition.EVERYBODY)) limits.add(member());
        only.ifPresent(slice -> limits.add(slice.limit()));
        return Sql.of("""
                select {columns}
                  from event e
                  join origin k on k.origin = e.origin
                 {join}{slice}
                 where {limits}
                """)
                .with("columns", columns)
                .with("join", join)
                .with(
                        "slice",
                        only.map(slice -> Sql.of(" {join}")
                                        .with("join", slice.join())
                                        .sql())
                                .orElse(Sql.NOTHING))
                .with("limits", Sql.join(limits, "\n   and "))
                .sql();
    }

    private Sql member() {
        var people = new ConditionSql(names, new Moment(now, scope.zone()), Optional.empty()).people(scope.people());
        return Sql.of("k.person in ({people})").with("people", people).sql();
    }

    /** The starts of intervals as a table, to be joined to the last one that is not after an event. */
    static Sql buckets(List<Instant> starts) {
        return Sql.of("""
                select unnest(range(len(:starts::bigint[]))) as bucket, unnest(:starts::bigint[]) as start_ms
                """)
                .with("starts", starts.stream().map(Instant::toEpochMilli).toList())
                .sql();
    }
}
