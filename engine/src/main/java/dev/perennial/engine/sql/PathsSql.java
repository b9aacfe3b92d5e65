package dev.perennial.engine.sql;

import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.Paths.Anchor;
import dev.perennial.engine.question.PathsAnswer;
import dev.perennial.engine.question.Ways;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers the events of each visit from its anchor on, and reads the ways one after the other. */
record PathsSql(DeedSql deeds, Paths paths) {

    PathsAnswer answer(Reading reading) throws SQLException {
        var ways = new Ways(paths);
        var names = new ArrayList<String>();
        reading.each(sql(), row -> {
            names.add(row.text(2));
            if (!row.flag(4)) return;
            var shown = Math.min(names.size(), paths.levels());
            var way = names.stream().limit(shown).mapToInt(ways::number).toArray();
            ways.add((int) row.number(1), way, shown, names.size() > shown);
            names.clear();
        });
        return ways.answer();
    }

    /** One row for each event of a way, one more than is shown; the last of each is marked. */
    Sql sql() {
        return Sql.of("""
                with deed as (
                {deed}
                ),
                placed as (
                select *, row_number() over history as place, lag(occurred_ms) over history as before
                  from deed
                window history as (partition by person order by occurred_ms, origin, log_offset)
                ),
                visited as (
                select *, count(*) filter (where before is null or occurred_ms - before > :pause)
                              over (partition by person order by place) as visit
                  from placed
                ),
                levelled as (
                select *, {level} as level
                  from visited
                )
                select person, name, visit, level = max(level) over (partition by person, visit) as last
                  from levelled
                 where level between 0 and :levels
                 order by person, visit, level
                """)
                .with("deed", deed())
                .with("pause", paths.pause().toMillis())
                .with("level", new Sql(level(), List.of()))
                .with("levels", paths.levels())
                .sql();
    }

    private String level() {
        if (paths.anchor().isEmpty()) return "place - min(place) over (partition by person, visit)";
        return switch (paths.anchor().get()) {
            case Anchor.From _ -> "place - min(case when anchor then place end) over (partition by person, visit)";
            case Anchor.To _ -> "max(case when anchor then place end) over (partition by person, visit) - place";
        };
    }

    private Sql deed() {
        var steps = new StepSql(deeds.names());
        var anchor = paths.anchor().map(given -> steps.of(given.step())).orElse(Sql.FALSE);
        var name = paths.by()
                .map(by -> Field.property(by).sql("coalesce(text_at({at}), n.name)"))
                .orElse(new Sql("n.name", List.of()));
        var period = deeds.scope().period();
        return deeds.of(
                Sql.of("k.person, e.occurred_ms, e.origin, e.log_offset, {name} as name, {anchor} as anchor")
                        .with("name", name)
                        .with("anchor", anchor)
                        .sql(),
                Sql.some(List.of(steps.of(paths.step()), anchor)),
                new Sql("join event_name n on n.name_id = e.name_id", List.of()),
                Optional.of(period.from()),
                period.to());
    }
}
