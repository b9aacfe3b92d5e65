package dev.perennial.engine.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/**
 * How long something took several people.
 *
 * @param mean rounded down to the nanosecond
 * @param median the middle one; of an even number the mean of the two in the middle, rounded down to the millisecond
 * @param bins from the first that holds anybody to the last, none missing
 */
public record Took(Duration mean, Duration median, List<Bin> bins) {

    /** Where bins begin, in seconds: 0 and 10 seconds, 1 to 30 minutes, hours, days. */
    private static final long[] EDGES = {
        0,
        10,
        60,
        300,
        900,
        1_800,
        3_600,
        7_200,
        14_400,
        28_800,
        43_200,
        86_400,
        172_800,
        259_200,
        604_800,
        1_209_600,
        2_592_000,
        7_776_000,
        15_552_000,
        31_536_000
    };

    /**
     * Who took from here up to, without, the next bin.
     *
     * @param to empty in the last one there is, which has no end
     */
    public record Bin(Duration from, Optional<Duration> to, Figure people) {}

    /**
     * @param people each once
     * @param millis how long each of them took, in the same order
     */
    public static Optional<Took> of(int[] people, long[] millis) {
        if (millis.length == 0) return Optional.empty();
        var mean = Duration.ofMillis(Arrays.stream(millis).sum()).dividedBy(millis.length);
        var sorted = millis.clone();
        Arrays.sort(sorted);
        var median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return Optional.of(new Took(mean, Duration.ofMillis(median), bins(people, millis)));
    }

    private static List<Bin> bins(int[] people, long[] millis) {
        var sets = new RoaringBitmap[EDGES.length];
        Arrays.setAll(sets, _ -> new RoaringBitmap());
        int first = EDGES.length - 1;
        int last = 0;
        for (int i = 0; i < people.length; i++) {
            var bin = bin(millis[i]);
            sets[bin].add(people[i]);
            first = Math.min(first, bin);
            last = Math.max(last, bin);
        }
        var bins = new ArrayList<Bin>();
        for (int bin = first; bin <= last; bin++)
            bins.add(new Bin(Duration.ofSeconds(EDGES[bin]), end(bin), new Figure(People.of(sets[bin]))));
        return bins;
    }

    private static int bin(long millis) {
        int bin = 0;
        while (bin + 1 < EDGES.length && millis >= EDGES[bin + 1] * 1_000) bin++;
        return bin;
    }

    private static Optional<Duration> end(int bin) {
        return bin + 1 < EDGES.length ? Optional.of(Duration.ofSeconds(EDGES[bin + 1])) : Optional.empty();
    }
}
