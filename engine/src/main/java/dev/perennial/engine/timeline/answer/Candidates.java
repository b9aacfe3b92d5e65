package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.timeline.run.Run;

/**
 * The rows of a run whose names are looked for, one after the other. Names are read many at once, without a question
 * asked of a single row: that is what a pass over all events spends its time on.
 */
final class Candidates {

    private static final int MANY = 8_192;

    private final Run.Reader run;
    /** For each code, 1 when its rows are looked for; as many as a power of two. */
    private final byte[] wanted;

    private final int end;
    private final int[] codes = new int[MANY];
    private final int[] rows = new int[MANY];
    private final long[] times = new long[MANY];
    private int size;
    private int next;
    private int read;

    /**
     * @param wanted for each code, whether its rows are looked for
     * @param from the first row
     * @param end the first behind the last
     */
    Candidates(Run run, boolean[] wanted, int from, int end) {
        this.run = run.reader();
        this.wanted = new byte[Math.max(2, Integer.highestOneBit(wanted.length) * 2)];
        for (int code = 0; code < wanted.length; code++) if (wanted[code]) this.wanted[code] = 1;
        this.end = end;
        this.read = from;
        fill();
    }

    /** Reads on until there is a row, or no more. */
    private void fill() {
        next = 0;
        size = 0;
        while (size == 0 && read < end) {
            int count = Math.min(MANY, end - read);
            run.codes(read, count, codes);
            size = choose(read, count, codes, rows, wanted);
            if (size > 0) run.ms(rows, size, times);
            read += count;
        }
    }

    /** Leaves no branch to be guessed wrong: a row is noted, and noted over when it is not looked for. */
    private static int choose(int first, int count, int[] codes, int[] rows, byte[] wanted) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            int code = codes[i];
            rows[size] = first + i;
            codes[size] = code;
            size += wanted[code & (wanted.length - 1)];
        }
        return size;
    }

    boolean isOver() {
        return next == size;
    }

    int row() {
        return rows[next];
    }

    int code() {
        return codes[next];
    }

    long ms() {
        return times[next];
    }

    void next() {
        if (++next == size) fill();
    }

    /** Goes on to the first row that is not before this one. */
    void skip(int row) {
        if (row >= read) {
            read = row;
            fill();
        } else while (next < size && rows[next] < row) next++;
        if (next == size) fill();
    }
}
