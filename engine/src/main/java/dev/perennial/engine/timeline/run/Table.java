package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Columns over the same rows, and what lies in no column of its own. */
public final class Table {

    private final Map<String, List<Named>> columns;
    private final Map<String, List<Column>> byName = new HashMap<>();
    private final Optional<Rest> rest;

    private record Named(Key key, Column column) {}

    /** Where the columns lie. */
    public record Head(int rows, List<Column.Head> columns, Column.@Nullable Head rest) {}

    private Table(Map<String, List<Named>> columns, Optional<Rest> rest) {
        this.columns = columns;
        this.rest = rest;
        columns.forEach(
                (name, all) -> byName.put(name, all.stream().map(Named::column).toList()));
    }

    static Table of(MemorySegment file, Head head) {
        var columns = new TreeMap<String, List<Named>>();
        for (var column : head.columns)
            columns.computeIfAbsent(column.key().name(), _ -> new ArrayList<>())
                    .add(new Named(column.key(), Column.of(file, column)));
        var rest = head.rest != null && Column.of(file, head.rest) instanceof Coded coded
                ? Optional.of(new Rest(coded, head.rows))
                : Optional.<Rest>empty();
        return new Table(columns, rest);
    }

    static Head write(Map<Key, Supplier<Filling>> columns, Filling rest, int rows, Image image) {
        var heads = new ArrayList<Column.Head>();
        columns.forEach((key, column) -> {
            var filling = column.get();
            if (filling.size() > 0) heads.add(Column.write(key, filling, rows, image));
        });
        return new Head(rows, heads, rest.size() == 0 ? null : Column.write(Rest.KEY, rest, rows, image));
    }

    /** The columns under one name, one per type that arrived; a row has a value in at most one of them. */
    public List<Column> named(String name) {
        var own = byName.getOrDefault(name, List.of());
        return rest.isEmpty() ? own : rest.get().named(name, own);
    }

    /** What one row has in columns. */
    public SequencedMap<String, Value> record(int row) {
        var values = new LinkedHashMap<String, Value>();
        columns.forEach((name, named) -> {
            for (var one : named) {
                int place = one.column.find(row);
                if (place != Column.NONE) values.put(name, one.column.value(place));
            }
        });
        return values;
    }

    /** What else it has. */
    SequencedMap<String, Value> rest(int row) {
        return rest.<SequencedMap<String, Value>>map(objects -> objects.record(row))
                .orElseGet(LinkedHashMap::new);
    }

    Optional<Column> restColumn() {
        return rest.map(Rest::column);
    }

    Map<Key, Column> byKey() {
        var map = new LinkedHashMap<Key, Column>();
        columns.values().stream().flatMap(List::stream).forEach(named -> map.put(named.key, named.column));
        return map;
    }
}
