package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.timeline.run.Coded;
import dev.perennial.engine.timeline.run.Column;
import dev.perennial.engine.timeline.run.Table;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the values of one name mean to a question, row by row. Where rows share a value, its meaning is made once, and
 * is the same thing each time; for one thread.
 */
final class Decoded<T> {

    private final String name;
    private final Function<Value, T> meaning;
    private final T none;
    private final IdentityHashMap<Table, Reader<T>> readers = new IdentityHashMap<>();
    private @Nullable Table recent;
    private @Nullable Reader<T> recentReader;

    /** @param none what a row without a value means */
    Decoded(String name, Function<Value, T> meaning, T none) {
        this.name = name;
        this.meaning = meaning;
        this.none = none;
    }

    T of(Hits hits, int hit) {
        return of(hits.run(hit).table(), hits.row(hit));
    }

    T of(Table table, int row) {
        var reader = recentReader;
        if (reader == null || recent != table) {
            reader = readers.computeIfAbsent(table, this::reader);
            recent = table;
            recentReader = reader;
        }
        return reader.at(row);
    }

    /** The rows of a table, or the places of a column. */
    private interface Reader<T> {
        T at(int row);
    }

    private Reader<T> reader(Table table) {
        var columns = table.named(name).toArray(Column[]::new);
        var finders = Arrays.stream(columns).map(Column::finder).toArray(Column.Finder[]::new);
        var places = Arrays.stream(columns).map(this::places).toList();
        if (columns.length == 1 && columns[0].isWhole()) return places.getFirst();
        return row -> {
            for (int i = 0; i < finders.length; i++) {
                int place = finders[i].find(row);
                if (place != Column.NONE) return places.get(i).at(place);
            }
            return none;
        };
    }

    private Reader<T> places(Column column) {
        if (!(column instanceof Coded coded)) return place -> meaning.apply(column.value(place));
        var known = new @Nullable Object[coded.codes()];
        return place -> {
            int code = coded.code(place);
            @SuppressWarnings("unchecked") // nothing else is put there
            var there = (T) known[code];
            if (there != null) return there;
            var fresh = meaning.apply(coded.decoded(code));
            known[code] = fresh;
            return fresh;
        };
    }
}
