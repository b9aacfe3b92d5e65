package dev.perennial.engine.timeline.answer;

import java.time.Instant;
import java.util.List;

/** Which interval an instant lies in. Intervals are about equally long, so the first guess is good. */
final class Buckets {

    private final long[] starts;
    private final double perMs;

    private Buckets(long[] starts) {
        this.starts = starts;
        int last = starts.length - 1;
        this.perMs = last == 0 ? 0 : last / (double) (starts[last] - starts[0]);
    }

    static Buckets of(List<Instant> starts) {
        return new Buckets(starts.stream().mapToLong(Span::first).toArray());
    }

    /** @param ms not before the first start */
    int of(long ms) {
        int place = Math.min(starts.length - 1, (int) ((ms - starts[0]) * perMs));
        while (ms < starts[place]) place--;
        while (place + 1 < starts.length && ms >= starts[place + 1]) place++;
        return place;
    }
}
