package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.timeline.run.Coded;
import dev.perennial.engine.timeline.run.Column;
import dev.perennial.engine.timeline.run.Lined;
import dev.perennial.engine.timeline.run.Run;
import dev.perennial.engine.timeline.run.Scaled;
import dev.perennial.engine.timeline.run.Table;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/** A predicate on properties, made for one table: names are looked up and each different value tested only once. */
interface RowTest {

    boolean holds(int row);

    /**
     * Keeps of some rows, which rise, those that pass.
     *
     * @param also something of each, kept with it
     * @return how many are left
     */
    default int keep(int[] rows, int[] also, int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int row = rows[i];
            rows[kept] = row;
            also[kept] = also[i];
            if (holds(row)) kept++;
        }
        return kept;
    }

    /** A predicate on events of a run. */
    static RowTest of(Where where, Run run) {
        return of(where, run.table(), row -> (int) run.mark(row));
    }

    /** @param source which source a row came from */
    private static RowTest of(Where where, Table table, IntUnaryOperator source) {
        return switch (where) {
            case Where.Every(var parts) -> every(parts(parts, table, source));
            case Where.Some(var parts) -> some(parts(parts, table, source));
            case Where.Except(var part) -> {
                var inner = of(part, table, source);
                yield row -> !inner.holds(row);
            }
            case Where.Property(var name, var test, var unknown) -> property(table.named(name), test, unknown);
            case Where.From(var sources) -> row -> sources.contains(source.applyAsInt(row));
            case Where.Near near -> near(near, table);
            case Where.AnyLine(var list, var line) -> anyLine(table.named(list), line);
        };
    }

    private static List<RowTest> parts(List<Where> parts, Table table, IntUnaryOperator source) {
        return parts.stream().map(part -> of(part, table, source)).toList();
    }

    private static RowTest every(List<RowTest> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Every(List.copyOf(parts));
    }

    /** Everything at once. */
    record Every(List<RowTest> parts) implements RowTest {
        @Override
        public boolean holds(int row) {
            for (var part : parts) if (!part.holds(row)) return false;
            return true;
        }

        @Override
        public int keep(int[] rows, int[] also, int size) {
            int kept = size;
            for (var part : parts) if (kept > 0) kept = part.keep(rows, also, kept);
            return kept;
        }
    }

    private static RowTest some(List<RowTest> parts) {
        return row -> {
            for (var part : parts) if (part.holds(row)) return true;
            return false;
        };
    }

    private static RowTest property(List<Column> columns, Test test, boolean unknown) {
        var passing = Passing.of(test);
        if (columns.size() == 1 && columns.getFirst() instanceof Coded coded && coded.isWhole())
            return new CodeTest(coded, passing);
        var tests = columns.stream().map(column -> places(column, passing)).toArray(RowTest[]::new);
        var finders = columns.stream().map(Column::finder).toArray(Column.Finder[]::new);
        return row -> {
            for (int i = 0; i < tests.length; i++) {
                int place = finders[i].find(row);
                if (place != Column.NONE) return tests[i].holds(place);
            }
            return unknown;
        };
    }

    /** The test on the value at a place of a column. */
    private static RowTest places(Column column, Predicate<Value> passing) {
        return switch (column) {
            case Coded coded -> new CodeTest(coded, passing);
            case Scaled scaled -> place -> passing.test(scaled.value(place));
            case Lined lined -> place -> passing.test(lined.value(place));
        };
    }

    private static RowTest near(Where.Near near, Table table) {
        return row -> {
            var latitude = Details.value(table, row, near.latitude());
            var longitude = Details.value(table, row, near.longitude());
            return (latitude.isEmpty() || longitude.isEmpty())
                    ? near.unknown()
                    : Fact.isNear(near.place(), latitude.get(), longitude.get());
        };
    }

    private static RowTest anyLine(List<Column> columns, Where where) {
        for (var column : columns) {
            if (!(column instanceof Lined lined)) continue;
            var line = of(where, lined.lines(), _ -> Event.PLATFORM);
            return row -> {
                int place = lined.find(row);
                return place != Column.NONE && anyHolds(line, lined.from(place), lined.to(place));
            };
        }
        return _ -> false;
    }

    private static boolean anyHolds(RowTest line, int from, int to) {
        for (int at = from; at < to; at++) if (line.holds(at)) return true;
        return false;
    }
}
