package dev.perennial.engine.timeline.run;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a column has a value for, in rising order, by stretches: of 256 rows, a byte for each value, where many
 * rows have one; else of 65,536 rows, two bytes for each. A column with a value for every row says only that.
 */
final class RowIds {

    static final int NONE = -1;

    private static final int SHORT = 8;
    private static final int LONG = 16;

    /** One value in so many rows pays for short stretches. */
    private static final int MANY = 128;

    private final @Nullable Packed stretches;
    private final @Nullable Packed lows;
    private final int size;
    private final int shift;

    /**
     * @param size how many rows have a value
     * @param shift how many bits of a row number its stretch does not say
     * @param stretches for each stretch, how many rows with a value lie before it, and in all; absent when every row
     *     has one
     * @param lows those bits of each row
     */
    record Part(int size, int shift, Packed.@Nullable Part stretches, Packed.@Nullable Part lows) {}

    private RowIds(int size, int shift, @Nullable Packed stretches, @Nullable Packed lows) {
        this.size = size;
        this.shift = shift;
        this.stretches = stretches;
        this.lows = lows;
    }

    static RowIds of(MemorySegment file, Part part) {
        return part.stretches == null || part.lows == null
                ? new RowIds(part.size, 0, null, null)
                : new RowIds(part.size, part.shift, Packed.of(file, part.stretches), Packed.of(file, part.lows));
    }

    /** @param all how many rows there are */
    static Part write(int[] rows, int size, int all, Image image) {
        if (size == all) return new Part(size, 0, null, null);
        int shift = (long) size * MANY > all ? SHORT : LONG;
        int mask = (1 << shift) - 1;
        var stretches = new long[((all - 1) >>> shift) + 2];
        var lows = new long[size];
        for (int i = 0; i < size; i++) {
            stretches[(rows[i] >>> shift) + 1]++;
            lows[i] = rows[i] & mask;
        }
        for (int i = 1; i < stretches.length; i++) stretches[i] += stretches[i - 1];
        return new Part(size, shift, Packed.write(stretches, stretches.length, image), Packed.write(lows, size, image));
    }

    int size() {
        return size;
    }

    /** Whether every row has a value. */
    boolean isWhole() {
        return stretches == null;
    }

    /** The how-manieth value is this row's; {@link #NONE} when it has none. */
    int find(int row) {
        if (stretches == null || lows == null) return row;
        int stretch = row >>> shift;
        int to = (int) stretches.get(stretch + 1);
        int low = row & (1 << shift) - 1;
        int place = lows.first(low, (int) stretches.get(stretch), to);
        return place < to && lows.get(place) == low ? place : NONE;
    }

    /** Which row a value belongs to; the opposite of {@link #find}. */
    int row(int place) {
        if (stretches == null || lows == null) return place;
        int stretch = stretches.first(place + 1L) - 1;
        return stretch << shift | (int) lows.get(place);
    }

    Finder finder() {
        return new Finder();
    }

    /** Finds the places of rows; quickly when they rise. For one thread. */
    final class Finder {

        private final short[] places = new short[shift == SHORT ? 1 << SHORT : 0];
        private final int[] read = new int[places.length];
        private final Packed.Scratch scratch = new Packed.Scratch();
        private int stretch = NONE;
        private int first;

        int find(int row) {
            if (stretches == null || lows == null) return row;
            if (shift != SHORT) return RowIds.this.find(row);
            if (row >>> SHORT != stretch) open(row >>> SHORT, stretches, lows);
            int place = places[row & places.length - 1];
            return place == NONE ? NONE : first + place;
        }

        /** Writes down which rows of a stretch have which place. */
        private void open(int next, Packed stretches, Packed lows) {
            stretch = next;
            first = (int) stretches.get(next);
            int many = (int) stretches.get(next + 1) - first;
            Arrays.fill(places, (short) NONE);
            if (many == 0) return;
            lows.read(first, many, read, scratch);
            for (int i = 0; i < many; i++) places[read[i]] = (short) i;
        }
    }
}
