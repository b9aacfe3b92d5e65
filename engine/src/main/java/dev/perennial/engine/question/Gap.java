package dev.perennial.engine.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * The time between two deeds of one person.
 *
 * @param values of the breakdown, each once; an empty one stands for "no value"
 */
public record Gap(int person, Collection<Optional<String>> values, long millis) {

    static GapsAnswer.Part part(Optional<Slice> slice, List<Gap> gaps) {
        var bins = new TreeMap<Integer, List<Gap>>();
        for (var gap : gaps)
            bins.computeIfAbsent(Bins.of(gap.millis), _ -> new ArrayList<>()).add(gap);
        var told = new ArrayList<GapsAnswer.Bin>();
        for (int bin = bins.isEmpty() ? 1 : bins.firstKey(); bin <= (bins.isEmpty() ? 0 : bins.lastKey()); bin++) {
            var held = bins.getOrDefault(bin, List.of());
            told.add(new GapsAnswer.Bin(Bins.from(bin), Bins.to(bin), held.size(), people(held)));
        }
        return new GapsAnswer.Part(slice, people(gaps), gaps.size(), lengths(gaps), told);
    }

    private static Figure people(List<Gap> gaps) {
        return new Figure(People.of(
                RoaringBitmap.bitmapOf(gaps.stream().mapToInt(Gap::person).toArray())));
    }

    private static Optional<GapsAnswer.Lengths> lengths(List<Gap> gaps) {
        if (gaps.isEmpty()) return Optional.empty();
        var sorted = gaps.stream().mapToLong(Gap::millis).sorted().toArray();
        var sum = Duration.ofMillis(gaps.stream().mapToLong(Gap::millis).sum());
        return Optional.of(new GapsAnswer.Lengths(
                Duration.ofMillis(sorted[0]),
                quantile(sorted, 25),
                quantile(sorted, 50),
                quantile(sorted, 75),
                Duration.ofMillis(sorted[sorted.length - 1]),
                sum.dividedBy(sorted.length)));
    }

    private static Duration quantile(long[] sorted, int percent) {
        return Duration.ofMillis(sorted[(int) (((long) sorted.length * percent + 99) / 100) - 1]);
    }
}
