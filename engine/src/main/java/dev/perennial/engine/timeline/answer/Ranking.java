package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Slice;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which values of a breakdown are named, by number: first those, then what has no value, then the others.
 *
 * @param named the number of each value that is named
 * @param values how many different values there are
 */
record Ranking(Map<String, Integer> named, int values) {

    /** Of an answer that is not broken down. */
    static final Ranking WHOLE = new Ranking(Map.of(), -1);

    static Ranking of(Collection<Map<String, Long>> counts, int top) {
        var all = new HashMap<String, Long>();
        counts.forEach(part -> part.forEach((value, count) -> all.merge(value, count, Long::sum)));
        var named = new LinkedHashMap<String, Integer>();
        all.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().codePoints().toArray(), Arrays::compare))
                .limit(top)
                .forEach(entry -> named.put(entry.getKey(), named.size()));
        return new Ranking(named, all.size());
    }

    int slices() {
        return values < 0 ? 1 : named.size() + 2;
    }

    /** The numbers of the slices that something with these values stands in. */
    Set<Integer> slices(Collection<Optional<String>> of) {
        if (values < 0) return Set.of(0);
        var slices = new LinkedHashSet<Integer>();
        for (var value : of) slices.add(number(value));
        return slices;
    }

    private int number(Optional<String> value) {
        if (value.isEmpty()) return named.size();
        return named.getOrDefault(value.get(), named.size() + 1);
    }

    /** What a slice is called; empty for the whole. */
    Optional<Slice> slice(int number) {
        if (values < 0) return Optional.empty();
        if (number == named.size()) return Optional.of(new Slice.Unknown());
        return number > named.size()
                ? Optional.of(new Slice.Other(values - named.size()))
                : Optional.of(new Slice.Named(List.copyOf(named.keySet()).get(number)));
    }
}
