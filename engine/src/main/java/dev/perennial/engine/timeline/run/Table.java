package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Columns over the same rows. */
public final class Table {

    private final Map<String, List<Named>> columns;
    private final Map<String, List<Column>> byName = new HashMap<>();

    private record Named(Key key, Column column) {}

    /** Where the columns lie. */
    public record Head(int rows, List<Column.Head> columns) {}

    private Table(Map<String, List<Named>> columns) {
        this.columns = columns;
        columns.forEach(
                (name, all) -> byName.put(name, all.stream().map(Named::column).toList()));
    }

    static Table of(MemorySegment file, Head head) {
        var columns = new TreeMap<String, List<Named>>();
        for (var column : head.columns)
            columns.computeIfAbsent(column.key().name(), _ -> new ArrayList<>())
                    .add(new Named(column.key(), Column.of(file, column)));
        return new Table(columns);
    }

    static Head write(Map<Key, Cells> cells, int rows, Image image) {
        var heads = new ArrayList<Column.Head>();
        cells.forEach((key, values) -> heads.add(Column.write(key, values, rows, image)));
        return new Head(rows, heads);
    }

    /** The columns under one name, one per type that arrived; a row has a value in at most one of them. */
    public List<Column> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Everything that one row has. */
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

    List<Key> keys() {
        return columns.values().stream().flatMap(List::stream).map(Named::key).toList();
    }

    Map<Key, Column> byKey() {
        var map = new LinkedHashMap<Key, Column>();
        columns.values().stream().flatMap(List::stream).forEach(named -> map.put(named.key, named.column));
        return map;
    }
}
