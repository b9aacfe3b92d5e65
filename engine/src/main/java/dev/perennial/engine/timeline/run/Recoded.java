package dev.perennial.engine.timeline.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Codes of several columns that become codes of one. Each different value of a column is read once, however many rows
 * have it; what it says is not looked at.
 */
final class Recoded implements Filling {

    private final Texts[] texts;
    private final Packed[] from;
    private final int[][] known;
    private final Map<String, Integer> dictionary = new LinkedHashMap<>();
    private final int[] rows;
    private final int[] codes;
    private int size;

    /**
     * Codes of nothing yet.
     *
     * @param columns by source; a source that has no such column adds nothing
     */
    Recoded(List<Optional<Coded>> columns) {
        int most =
                columns.stream().flatMap(Optional::stream).mapToInt(Coded::size).sum();
        rows = new int[most];
        codes = new int[most];
        texts = new Texts[columns.size()];
        from = new Packed[columns.size()];
        known = new int[columns.size()][];
        for (int source = 0; source < columns.size(); source++) {
            int own = source;
            columns.get(source).ifPresent(column -> {
                texts[own] = column.texts();
                from[own] = column.packed();
                known[own] = new int[column.codes()];
                Arrays.fill(known[own], Column.NONE);
            });
        }
    }

    void add(int row, int source, int place) {
        rows[size] = row;
        codes[size++] = code(source, (int) from[source].get(place));
    }

    private int code(int source, int old) {
        int code = known[source][old];
        if (code != Column.NONE) return code;
        int next = dictionary.size();
        var before = dictionary.putIfAbsent(texts[source].get(old), next);
        int found = before == null ? next : before;
        known[source][old] = found;
        return found;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int[] rows() {
        return rows;
    }

    @Override
    public Column.Form write(Key key, Image image) {
        return new Column.Form.Dictionary(
                Packed.write(Arrays.stream(codes, 0, size).asLongStream().toArray(), size, image),
                Texts.write(dictionary.keySet(), image));
    }
}
