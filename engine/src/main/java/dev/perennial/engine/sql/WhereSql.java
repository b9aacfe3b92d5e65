package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Where;
import java.util.List;

/** Writes which events are meant as a predicate over {@code e.properties}; true or false, never null. */
final class WhereSql {

    private static final Sql PROPERTIES = new Sql("e.properties", List.of());
    private static final Sql LINE = new Sql("line", List.of());

    private WhereSql() {}

    static Sql of(Where where) {
        return of(where, PROPERTIES);
    }

    private static Sql of(Where where, Sql record) {
        return switch (where) {
            case Where.Every(var parts) ->
                Sql.all(parts.stream().map(part -> of(part, record)).toList());
            case Where.Some(var parts) ->
                Sql.some(parts.stream().map(part -> of(part, record)).toList());
            case Where.Except(var part) -> Sql.not(of(part, record));
            case Where.Property(var name, var test, var unknown) -> TestSql.of(test, field(record, name), unknown);
            case Where.AnyLine(var list, var line) ->
                Sql.of("(len(list_filter(lines_of({list}), lambda line: {matches})) > 0)")
                        .with("list", field(record, list))
                        .with("matches", of(line, LINE))
                        .sql();
        };
    }

    /** A property of the event that is being read. */
    static Sql property(String name) {
        return field(PROPERTIES, name);
    }

    /** A field of a record; the name is a JSON pointer, so any character may occur in it. */
    static Sql field(Sql record, String name) {
        return Sql.of("({record} -> :pointer)")
                .with("record", record)
                .with("pointer", "/" + name.replace("~", "~0").replace("/", "~1"))
                .sql();
    }
}
