package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.timeline.run.Run;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What one person did that a question looks for, in the order in which they did it. Used again for the next person. */
final class Hits {

    private long person;
    private int size;
    private boolean disordered;
    private long[] times = new long[64];
    private long[] masks = new long[64];
    private int[] rows = new int[64];
    private int[] pieces = new int[64];
    private final Run[] runs;

    /** @param runs of the pieces, by their number */
    Hits(Run[] runs) {
        this.runs = runs;
    }

    /** None yet, over the same pieces. */
    Hits beside() {
        return new Hits(runs);
    }

    /** One of another, over the same pieces and in its order. */
    void take(Hits other, int hit) {
        add(other.times[hit], other.masks[hit], other.pieces[hit], other.rows[hit]);
    }

    void clear(long who) {
        person = who;
        size = 0;
        disordered = false;
    }

    /**
     * @param mask a bit for each step that the row fills
     * @param piece the number of the piece that the row is of
     */
    void add(long ms, long mask, int piece, int row) {
        if (size == times.length) widen();
        times[size] = ms;
        masks[size] = mask;
        pieces[size] = piece;
        rows[size] = row;
        if (size > 0 && ms <= times[size - 1] && pieces[size - 1] != piece)
            disordered |= ms < times[size - 1] || compare(size - 1, size) > 0;
        size++;
    }

    private void widen() {
        times = Arrays.copyOf(times, 2 * size);
        masks = Arrays.copyOf(masks, 2 * size);
        rows = Arrays.copyOf(rows, 2 * size);
        pieces = Arrays.copyOf(pieces, 2 * size);
    }

    private int compare(int one, int other) {
        int order = Long.compare(times[one], times[other]);
        if (order == 0) order = Long.compare(origin(one), origin(other));
        if (order == 0) order = Long.compare(offset(one), offset(other));
        return order;
    }

    /** Brings rows of several pieces into one order. */
    void order() {
        if (!disordered) return;
        var order = IntStream.range(0, size)
                .boxed()
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        times = permuted(times, order);
        masks = permuted(masks, order);
        var oldRows = rows.clone();
        var oldPieces = pieces.clone();
        for (int i = 0; i < size; i++) {
            rows[i] = oldRows[order[i]];
            pieces[i] = oldPieces[order[i]];
        }
        disordered = false;
    }

    private static long[] permuted(long[] numbers, int[] order) {
        var result = numbers.clone();
        for (int i = 0; i < order.length; i++) result[i] = numbers[order[i]];
        return result;
    }

    long person() {
        return person;
    }

    int size() {
        return size;
    }

    long ms(int hit) {
        return times[hit];
    }

    /** A bit for each step that it fills. */
    long mask(int hit) {
        return masks[hit];
    }

    boolean fills(int hit, int step) {
        return (masks[hit] >>> step & 1) != 0;
    }

    Run run(int hit) {
        return runs[pieces[hit]];
    }

    int row(int hit) {
        return rows[hit];
    }

    long origin(int hit) {
        return runs[pieces[hit]].origin(rows[hit], person);
    }

    long mark(int hit) {
        return runs[pieces[hit]].mark(rows[hit]);
    }

    long offset(int hit) {
        return runs[pieces[hit]].offset(rows[hit]);
    }
}
