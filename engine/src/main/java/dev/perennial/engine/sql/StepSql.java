package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Where;
import java.util.List;

/** Writes which events fill a step, as a predicate over {@code event e}. */
record StepSql(Names names) {

    Sql of(Step step) {
        var named = named(step);
        return step.where().equals(Where.ALL) ? named : Sql.all(List.of(named, WhereSql.of(step.where())));
    }

    private Sql named(Step step) {
        if (step.events().isEmpty()) return new Sql("e.activity", List.of());
        return Sql.of("e.name_id in ({codes})")
                .with("codes", Sql.values(names.codes(step.events())))
                .sql();
    }
}
