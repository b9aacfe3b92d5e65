package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Where;
import java.util.function.Function;

/** Writes which events are meant as a predicate over {@code event e}; true or false, never null. */
final class WhereSql {

    private WhereSql() {}

    static Sql of(Where where) {
        return of(where, Field::property);
    }

    private static Sql of(Where where, Function<String, Field> field) {
        return switch (where) {
            case Where.Every(var parts) ->
                Sql.all(parts.stream().map(part -> of(part, field)).toList());
            case Where.Some(var parts) ->
                Sql.some(parts.stream().map(part -> of(part, field)).toList());
            case Where.Except(var part) -> Sql.not(of(part, field));
            case Where.Property(var name, var test, var unknown) -> TestSql.of(test, field.apply(name), unknown);
            case Where.From(var sources) when sources.isEmpty() -> Sql.FALSE;
            case Where.From(var sources) ->
                Sql.of("e.source in ({sources})")
                        .with("sources", Sql.values(sources))
                        .sql();
            case Where.Near(var latitude, var longitude, var place, var unknown) ->
                PlaceSql.isNear(place, field.apply(latitude), field.apply(longitude), unknown);
            case Where.AnyLine(var list, var line) ->
                field.apply(list)
                        .in("coalesce(len(list_filter(lines_at({at}), lambda line: {matches})) > 0, false)")
                        .with("matches", of(line, Field::ofLine))
                        .sql();
        };
    }
}
