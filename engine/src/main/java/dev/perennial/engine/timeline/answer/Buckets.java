package dev.perennial.engine.timeline.answer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Which interval an instant lies in. Remembers the last answer: what one person did is close together. */
final class Buckets {

    /** From how many intervals on it is quicker to search than to go from one to the next. */
    private static final int NEAR = 8;

    private final long[] starts;
    private int last;

    private Buckets(long[] starts) {
        this.starts = starts;
    }

    static Buckets of(List<Instant> starts) {
        return new Buckets(starts.stream().mapToLong(Span::first).toArray());
    }

    /** @param ms not before the first start */
    int of(long ms) {
        if (ms < starts[last] || (last + NEAR < starts.length && ms >= starts[last + NEAR])) {
            int place = Arrays.binarySearch(starts, ms);
            last = place >= 0 ? place : -place - 2;
        }
        while (last + 1 < starts.length && ms >= starts[last + 1]) last++;
        return last;
    }
}
