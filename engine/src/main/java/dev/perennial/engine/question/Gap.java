package dev.perennial.engine.question;

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
        return new GapsAnswer.Part(
                slice,
                people(gaps),
                gaps.size(),
                GapsAnswer.Lengths.of(gaps.stream().mapToLong(Gap::millis).toArray()),
                told);
    }

    private static Figure people(List<Gap> gaps) {
        return new Figure(People.of(
                RoaringBitmap.bitmapOf(gaps.stream().mapToInt(Gap::person).toArray())));
    }
}
