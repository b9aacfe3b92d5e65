package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.timeline.run.Coded;
import dev.perennial.engine.timeline.run.Column;
import dev.perennial.engine.timeline.run.Table;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One property of events as text; a list is none. What many events have in common is written as text only once. */
final class Scalars {

    private final String name;
    private final IdentityHashMap<Table, Reader> readers = new IdentityHashMap<>();

    Scalars(String name) {
        this.name = name;
    }

    Optional<String> of(Hits hits, int hit) {
        var table = hits.run(hit).table();
        var reader = readers.get(table);
        if (reader == null) {
            reader = reader(table);
            readers.put(table, reader);
        }
        return reader.text(hits.row(hit));
    }

    /** The texts of the rows of a table, or of the places of a column. */
    private interface Reader {
        Optional<String> text(int row);
    }

    private Reader reader(Table table) {
        var columns = table.named(name).toArray(Column[]::new);
        var readers = Arrays.stream(columns).map(Scalars::places).toArray(Reader[]::new);
        return row -> {
            for (int i = 0; i < columns.length; i++) {
                int place = columns[i].find(row);
                if (place != Column.NONE) return readers[i].text(place);
            }
            return Optional.empty();
        };
    }

    private static Reader places(Column column) {
        if (!(column instanceof Coded coded)) return place -> text(column.value(place));
        var known = new @Nullable Optional<?>[coded.codes()];
        return place -> {
            int code = coded.code(place);
            @SuppressWarnings("unchecked") // nothing else is put there
            var there = (Optional<String>) known[code];
            if (there != null) return there;
            var fresh = text(coded.decoded(code));
            known[code] = fresh;
            return fresh;
        };
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Texts || value instanceof Value.Lines
                ? Optional.empty()
                : Optional.of(Passing.texts(value).getFirst());
    }
}
