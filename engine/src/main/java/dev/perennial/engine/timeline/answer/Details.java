package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.timeline.run.Column;
import dev.perennial.engine.timeline.run.Lined;
import dev.perennial.engine.timeline.run.Scaled;
import dev.perennial.engine.timeline.run.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values of single rows. */
final class Details {

    private Details() {}

    /** What an event carries: one value of a property, or one of each line that has the field. */
    static List<Value> of(Hits hits, int hit, Detail detail) {
        var table = hits.run(hit).table();
        int row = hits.row(hit);
        return switch (detail) {
            case Detail.Property(var name) -> value(table, row, name).stream().toList();
            case Detail.Line(var list, var field) -> lines(table, row, list, field);
        };
    }

    private static List<Value> lines(Table table, int row, String list, String field) {
        var values = new ArrayList<Value>();
        for (var column : table.named(list)) {
            int place = column.find(row);
            if (place == Column.NONE || !(column instanceof Lined lined)) continue;
            for (int line = lined.from(place); line < lined.to(place); line++)
                value(lined.lines(), line, field).ifPresent(values::add);
        }
        return values;
    }

    /** Adds the numbers that the lines of an event carry in a field. */
    static void sum(Hits hits, int hit, Detail.Line detail, Sums sums) {
        for (var column : hits.run(hit).table().named(detail.list())) {
            int place = column.find(hits.row(hit));
            if (place == Column.NONE || !(column instanceof Lined lined)) continue;
            for (int line = lined.from(place); line < lined.to(place); line++)
                sum(lined.lines(), line, detail.field(), sums);
        }
    }

    private static void sum(Table table, int row, String name, Sums sums) {
        for (var column : table.named(name)) {
            int place = column.find(row);
            if (place == Column.NONE) continue;
            if (column instanceof Scaled scaled) sums.add(scaled.unscaled(place), scaled.scale());
            else if (column.value(place) instanceof Value.Num(var number)) sums.add(number);
            return;
        }
    }

    /** The value of one name in one row. */
    static Optional<Value> value(Table table, int row, String name) {
        for (var column : table.named(name)) {
            int place = column.find(row);
            if (place != Column.NONE) return Optional.of(column.value(place));
        }
        return Optional.empty();
    }

    static Optional<Value> value(Hits hits, int hit, String name) {
        return value(hits.run(hit).table(), hits.row(hit), name);
    }

    /** One value written as text; a list is none. */
    static Optional<String> scalar(Hits hits, int hit, String name) {
        return value(hits, hit, name).flatMap(Details::scalar);
    }

    static Optional<String> scalar(Value value) {
        return value instanceof Value.Texts || value instanceof Value.Lines
                ? Optional.empty()
                : Optional.of(Passing.texts(value).getFirst());
    }
}
