package dev.perennial.engine.sql;

import dev.perennial.engine.event.Properties;
import dev.perennial.engine.question.History;
import java.sql.SQLException;
import java.util.List;

/** Lists what one person did and what the platform did for them, newest first. */
record HistorySql(Reading reading, Names names) {

    List<History.Entry> entries(History history) throws SQLException {
        return reading.list(sql(history), row -> {
            var json = row.perhaps(6);
            return new History.Entry(
                    new History.Mark(row.instant(1), row.number(2), row.number(3)),
                    (int) row.number(4),
                    row.text(5),
                    json == null ? Properties.NONE : new Properties(StoredJson.values(json)));
        });
    }

    private Sql sql(History history) {
        return Sql.of("""
                select e.occurred_ms, e.origin, e.log_offset, e.source, n.name, e.properties
                  from event e
                  join event_name n on n.name_id = e.name_id
                 where e.origin in (select k.origin from origin k where k.person = :person)
                   and {named}
                   and {before}
                 order by e.occurred_ms desc, e.origin desc, e.log_offset desc
                 limit :limit
                """)
                .with("person", history.person().value())
                .with("named", named(history.names()))
                .with("before", history.before().map(HistorySql::before).orElse(Sql.TRUE))
                .with("limit", history.limit())
                .sql();
    }

    private Sql named(List<String> wanted) {
        return wanted.isEmpty()
                ? Sql.TRUE
                : Sql.of("e.name_id in ({codes})")
                        .with("codes", Sql.values(names.codes(wanted)))
                        .sql();
    }

    private static Sql before(History.Mark mark) {
        return Sql.of("(e.occurred_ms, e.origin, e.log_offset) < (:occurred_ms, :origin, :log_offset)")
                .with("occurred_ms", mark.occurredAt().toEpochMilli())
                .with("origin", mark.origin())
                .with("log_offset", mark.offset())
                .sql();
    }
}
