package dev.perennial.engine.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * How long something took several people.
 *
 * @param mean rounded down to the nanosecond
 * @param median the middle one; of an even number the shorter of the two in the middle
 * @param bins from the first that holds anybody to the last, none missing
 */
public record Took(Duration mean, Duration median, List<Bin> bins) {

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
        var median = sorted[(sorted.length - 1) / 2];
        return Optional.of(new Took(mean, Duration.ofMillis(median), bins(people, millis)));
    }

    private static List<Bin> bins(int[] people, long[] millis) {
        var sets = new TreeMap<Integer, RoaringBitmap>();
        for (int i = 0; i < people.length; i++)
            sets.computeIfAbsent(Bins.of(millis[i]), _ -> new RoaringBitmap()).add(people[i]);
        var bins = new ArrayList<Bin>();
        for (int bin = sets.firstKey(); bin <= sets.lastKey(); bin++) {
            var held = People.of(sets.getOrDefault(bin, new RoaringBitmap()));
            bins.add(new Bin(Bins.from(bin), Bins.to(bin), new Figure(held)));
        }
        return bins;
    }
}
