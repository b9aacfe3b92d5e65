package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.timeline.run.Piece;
import dev.perennial.engine.timeline.run.Run;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Sifts the rows of a piece, many at once: which are looked for, when they were, which steps they fill. One thing is
 * asked of all rows before the next is, so that no loop does more than one thing.
 */
final class Sieve {

    static final int MANY = 8_192;

    private final Search search;
    private final Sought sought;
    private final Run run;
    private final Run.Reader reader;
    private final @Nullable RoaringBitmap gone;
    private final @Nullable RowTest common;
    private final StepTest[] tests;
    private final int[] codes;
    final int[] rows;
    final long[] times;
    final long[] masks;

    /** What some steps ask of a row. */
    private record StepTest(long steps, RowTest test) {}

    /** @param most how many rows are sifted at once, at most {@link #MANY} */
    Sieve(Piece piece, Search search, Sought sought, int most) {
        codes = new int[most];
        rows = new int[most];
        times = new long[most];
        masks = new long[most];
        this.search = search;
        this.sought = sought;
        this.run = piece.run();
        this.reader = run.reader();
        this.gone = piece.left();
        this.common = search.where().equals(Where.ALL) ? null : RowTest.of(search.where(), run);
        this.tests = sought.tested.entrySet().stream()
                .map(test -> new StepTest(test.getValue(), RowTest.of(test.getKey(), run)))
                .toArray(StepTest[]::new);
    }

    /** How many of so many rows are looked for. They stand in the arrays afterwards. */
    int sift(int from, int count) {
        int size = reader.choose(from, count, sought.wanted, rows, codes);
        if (size > 0 && gone != null) size = present(size, gone);
        if (size > 0 && common != null) size = common.keep(rows, codes, size);
        if (size == 0) return 0;
        reader.ms(rows, size, times);
        return sought.isPlain() ? fillPlainly(size) : fill(inTime(size));
    }

    private int present(int size, RoaringBitmap gone) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int row = rows[i];
            rows[kept] = row;
            codes[kept] = codes[i];
            if (!gone.contains(row)) kept++;
        }
        return kept;
    }

    private int inTime(int size) {
        long from = search.fromMs();
        long to = search.toMs();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            long ms = times[i];
            rows[kept] = rows[i];
            codes[kept] = codes[i];
            times[kept] = ms;
            if (ms >= from && ms < to) kept++;
        }
        return kept;
    }

    /** Where the name alone says which steps a row fills. */
    private int fillPlainly(int size) {
        long from = search.fromMs();
        long to = search.toMs();
        var named = sought.named;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            long ms = times[i];
            rows[kept] = rows[i];
            times[kept] = ms;
            masks[kept] = named[codes[i]];
            if (ms >= from && ms < to) kept++;
        }
        return kept;
    }

    private int fill(int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int code = codes[i];
            int row = rows[i];
            long mask = sought.named[code];
            boolean shown = false;
            if (sought.isOpen(code) && run.mark(row) != Event.PLATFORM) {
                mask |= sought.any[code];
                shown = sought.isShown(code);
            }
            for (var test : tests) if ((mask & test.steps) != 0 && !test.test.holds(row)) mask &= ~test.steps;
            rows[kept] = row;
            times[kept] = times[i];
            masks[kept] = mask;
            if (mask != 0 || shown) kept++;
        }
        return kept;
    }
}
