package dev.perennial.engine.timeline.run;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Writes runs. */
public final class Runs {

    private Runs() {}

    /** The bytes of a run of these rows, in any order. */
    public static ByteBuffer of(List<Row> rows) {
        var spine = new Spine();
        var sorted = rows.stream().sorted(Row.ORDER).toList();
        for (var row : sorted) spine.add(row.person(), row.origin(), row.ms(), row.code(), row.offset(), row.mark());
        var values = sorted.stream().map(Row::values).toList();
        return spine.write(
                Cells.of(values.stream().map(Carried::own).toList()),
                Rest.cells(values.stream().map(Carried::rest).toList()));
    }

    /** The bytes of a run, and how many rows it has. */
    public record Written(ByteBuffer bytes, int rows) {}

    /** The bytes of one run of what is left in several pieces, within a part; empty when that is nothing. */
    public static Optional<Written> merged(List<Piece> pieces, Part part) {
        var merge = new Merge(pieces);
        merge.read(part);
        int rows = merge.spine.rows();
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Written(merge.spine.write(merge.columns(), merge.rest()), rows));
    }

    /** First goes through the rows, writing down where each came from; then column by column through the values. */
    private static final class Merge {
        private final List<Piece> pieces;
        private final Spine spine = new Spine();
        private byte[] sources = new byte[256];
        private int[] rows = new int[256];

        Merge(List<Piece> pieces) {
            if (pieces.size() > Byte.MAX_VALUE) throw new IllegalArgumentException("too many pieces: " + pieces.size());
            this.pieces = pieces;
        }

        void read(Part part) {
            var queue = new PriorityQueue<Cursor>();
            for (int i = 0; i < pieces.size(); i++) {
                var cursor = new Cursor(pieces.get(i), i, part);
                if (cursor.next()) queue.add(cursor);
            }
            while (!queue.isEmpty()) {
                var cursor = queue.remove();
                take(cursor);
                if (cursor.next()) queue.add(cursor);
            }
        }

        private void take(Cursor cursor) {
            int at = spine.rows();
            if (at == rows.length) {
                sources = Arrays.copyOf(sources, 2 * at);
                rows = Arrays.copyOf(rows, 2 * at);
            }
            sources[at] = (byte) cursor.source();
            rows[at] = cursor.row();
            cursor.copyTo(spine);
        }

        /** Each is put together when it is written, so that only one is in memory. */
        Map<Key, Supplier<Filling>> columns() {
            var keys = new TreeSet<Key>(Column.ORDER);
            var tables =
                    pieces.stream().map(piece -> piece.run().table().byKey()).toList();
            tables.forEach(table -> keys.addAll(table.keySet()));
            var columns = new TreeMap<Key, Supplier<Filling>>(Column.ORDER);
            for (var key : keys)
                columns.put(
                        key,
                        () -> column(tables.stream()
                                .map(table -> Optional.ofNullable(table.get(key)))
                                .toList()));
            return columns;
        }

        Filling rest() {
            return column(pieces.stream()
                    .map(piece -> piece.run().table().restColumn())
                    .toList());
        }

        /** One column out of those of all pieces; value by value only where they are written in different ways. */
        private Filling column(List<Optional<Column>> columns) {
            var there = columns.stream().flatMap(Optional::stream).toList();
            if (there.stream().allMatch(Coded.class::isInstance)) return coded(columns);
            if (there.stream().allMatch(Scaled.class::isInstance)) {
                var scaled = there.stream().map(Scaled.class::cast).toList();
                int scale = scaled.getFirst().scale();
                if (scaled.stream().allMatch(column -> column.scale() == scale)) return scaled(columns, scale);
            }
            var cells = new Cells();
            each(
                    columns,
                    (row, source, place) ->
                            cells.add(row, columns.get(source).orElseThrow().value(place)));
            return cells;
        }

        private Filling coded(List<Optional<Column>> columns) {
            var recoded = new Recoded(columns.stream()
                    .map(column -> column.map(Coded.class::cast))
                    .toList());
            each(columns, recoded::add);
            return recoded;
        }

        private Filling scaled(List<Optional<Column>> columns, int scale) {
            var sources = columns.stream()
                    .map(column -> column.<Scaled>map(Scaled.class::cast).orElse(null))
                    .toArray(Scaled[]::new);
            var renumbered = new Renumbered(
                    scale,
                    columns.stream()
                            .flatMap(Optional::stream)
                            .mapToInt(Column::size)
                            .sum());
            each(columns, (row, source, place) -> renumbered.add(row, sources[source].unscaled(place)));
            return renumbered;
        }

        private interface Visit {
            void value(int row, int source, int place);
        }

        private void each(List<Optional<Column>> columns, Visit visit) {
            var finders = columns.stream()
                    .map(column -> column.<Column.Finder>map(Column::finder).orElse(_ -> Column.NONE))
                    .toArray(Column.Finder[]::new);
            for (int at = 0; at < spine.rows(); at++) {
                int place = finders[sources[at]].find(rows[at]);
                if (place != Column.NONE) visit.value(at, sources[at], place);
            }
        }
    }
}
