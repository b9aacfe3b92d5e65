package dev.perennial.engine.sql;

import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.Paths.Anchor;
import dev.perennial.engine.question.PathsAnswer;
import dev.perennial.engine.question.Slices;
import dev.perennial.engine.question.Ways;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers the events of each visit from its anchor on, and reads the ways one after the other. */
record PathsSql(DeedSql deeds, Paths paths) {

    PathsAnswer answer(Reading reading) throws SQLException {
        var ways = new ArrayList<Way>();
        var names = new ArrayList<String>();
        var values = new ArrayList<Optional<String>>();
        reading.each(sql(), row -> {
            if (names.isEmpty()) values.addAll(row.values(5));
            names.add(row.text(2));
            if (!row.flag(4)) return;
            ways.add(new Way((int) row.number(1), List.copyOf(names), List.copyOf(values)));
            names.clear();
            values.clear();
        });
        var parts = new ArrayList<PathsAnswer.Part>();
        if (paths.breakdown().isPresent())
            Slices.of(paths.breakdown(), ways, Way::values)
                    .forEach((slice, held) -> parts.add(new PathsAnswer.Part(slice.orElseThrow(), answer(held))));
        return answer(ways).with(parts);
    }

    /** @param values of a breakdown, that its first event has */
    private record Way(int person, List<String> names, List<Optional<String>> values) {}

    private PathsAnswer answer(List<Way> taken) {
        var ways = new Ways(paths);
        for (var one : taken) {
            var shown = Math.min(one.names.size(), paths.levels());
            var way = one.names.stream().limit(shown).mapToInt(ways::number).toArray();
            ways.add(one.person, way, shown, one.names.size() > shown);
        }
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
                select person, name, visit, level = max(level) over (partition by person, visit) as last, values
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
        var by = paths.breakdown().map(one -> new BreakdownSql(one, deeds.names()));
        var name = paths.by()
                .map(named -> Field.property(named).sql("coalesce(text_at({at}), n.name)"))
                .orElse(new Sql("n.name", List.of()));
        var period = deeds.scope().period();
        return deeds.of(
                Sql.of("""
                        k.person, e.occurred_ms, e.origin, e.log_offset, {name} as name, {anchor} as anchor,
                               {values} as values\
                        """)
                        .with("values", BreakdownSql.values(by))
                        .with("name", name)
                        .with("anchor", anchor)
                        .sql(),
                Sql.some(List.of(steps.of(paths.step()), anchor)),
                Sql.of("join event_name n on n.name_id = e.name_id {by}")
                        .with("by", by.map(BreakdownSql::join).orElse(Sql.NOTHING))
                        .sql(),
                Optional.of(period.from()),
                period.to());
    }
}
