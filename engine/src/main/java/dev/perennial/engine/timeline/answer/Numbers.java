package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.timeline.run.Column;
import dev.perennial.engine.timeline.run.Scaled;
import dev.perennial.engine.timeline.run.Table;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers that events, or lines, have under one name. Each is quickly found where rows rise; for one thread. */
final class Numbers {

    private final String name;
    private final IdentityHashMap<Table, Reader> readers = new IdentityHashMap<>();
    private @Nullable Table recent;
    private Reader reader = new Reader(List.of());

    Numbers(String name) {
        this.name = name;
    }

    /** The columns of one table under the name. */
    private static final class Reader {
        private final Column[] columns;
        private final Column.Finder[] finders;

        Reader(List<Column> columns) {
            this.columns = columns.toArray(Column[]::new);
            this.finders = columns.stream().map(Column::finder).toArray(Column.Finder[]::new);
        }
    }

    private Reader of(Table table) {
        if (table != recent) {
            reader = readers.computeIfAbsent(table, each -> new Reader(each.named(name)));
            recent = table;
        }
        return reader;
    }

    /** Adds the number of an event; what is none is left out. */
    void add(Hits hits, int hit, Sums sums) {
        var here = of(hits.run(hit).table());
        for (int i = 0; i < here.columns.length; i++) {
            int place = here.finders[i].find(hits.row(hit));
            if (place == Column.NONE) continue;
            var column = here.columns[i];
            if (column instanceof Scaled scaled) sums.add(scaled.unscaled(place), scaled.scale());
            else if (column.value(place) instanceof Value.Num(var number)) sums.add(number);
            return;
        }
    }

    /** The number of an event; what is none is nothing. */
    BigDecimal of(Hits hits, int hit) {
        var here = of(hits.run(hit).table());
        for (int i = 0; i < here.columns.length; i++) {
            int place = here.finders[i].find(hits.row(hit));
            if (place == Column.NONE) continue;
            var column = here.columns[i];
            if (column instanceof Scaled scaled) return BigDecimal.valueOf(scaled.unscaled(place), scaled.scale());
            return column.value(place) instanceof Value.Num(var number) ? number : BigDecimal.ZERO;
        }
        return BigDecimal.ZERO;
    }
}
