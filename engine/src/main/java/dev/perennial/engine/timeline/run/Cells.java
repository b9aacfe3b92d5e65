package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The values of one column while they are collected, each with its row; rows come in rising order. */
final class Cells implements Filling {

    private final List<Value> values = new ArrayList<>();
    private int[] rows = new int[16];

    void add(int row, Value value) {
        if (values.size() == rows.length) rows = Arrays.copyOf(rows, 2 * rows.length);
        rows[values.size()] = row;
        values.add(value);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public int[] rows() {
        return rows;
    }

    @Override
    public Column.Form write(Key key, Image image) {
        return switch (key.type()) {
            case NUMBER -> Scaled.write(values, image);
            case LINES -> Lined.write(values, image);
            case TEXT, FLAG, TEXTS -> Coded.write(values, image);
        };
    }

    /** Records, one a row, by column. */
    static Map<Key, Supplier<Filling>> of(List<? extends SequencedMap<String, Value>> records) {
        var cells = new TreeMap<Key, Cells>(Column.ORDER);
        for (int row = 0; row < records.size(); row++) {
            int at = row;
            records.get(row)
                    .forEach((name, value) -> cells.computeIfAbsent(Key.of(name, value), _ -> new Cells())
                            .add(at, value));
        }
        return ready(cells);
    }

    /** Columns that are put together already. */
    static Map<Key, Supplier<Filling>> ready(Map<Key, Cells> cells) {
        var ready = new TreeMap<Key, Supplier<Filling>>(Column.ORDER);
        cells.forEach((key, filled) -> ready.put(key, () -> filled));
        return ready;
    }
}
