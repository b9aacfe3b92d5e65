package dev.perennial.engine.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Splits things by their values: the most frequent by name, the largest first and equals by name, then what has no
 * value, then the others together. What is empty is left out.
 */
public final class Slices {

    private Slices() {}

    /**
     * @param breakdown without one, everything is one slice without a value
     * @param values of a thing, each once; an empty one stands for "no value"
     */
    public static <T> SequencedMap<Optional<Slice>, List<T>> of(
            Optional<Breakdown> breakdown, List<T> things, Function<T, Collection<Optional<String>>> values) {
        return of(breakdown, things, values, _ -> 1);
    }

    /** @param weight how many things a thing stands for */
    static <T> SequencedMap<Optional<Slice>, List<T>> of(
            Optional<Breakdown> breakdown,
            List<T> things,
            Function<T, Collection<Optional<String>>> values,
            ToIntFunction<T> weight) {
        var slices = new LinkedHashMap<Optional<Slice>, List<T>>();
        if (breakdown.isEmpty()) {
            slices.put(Optional.empty(), things);
            return slices;
        }
        var ranked = ranked(things, values, weight);
        var named = ranked.subList(0, Math.min(breakdown.get().top(), ranked.size()));
        var rest = Optional.<Slice>of(new Slice.Other(ranked.size() - named.size()));
        var byName = new HashMap<String, Optional<Slice>>();
        for (var name : named) byName.put(name, Optional.of(new Slice.Named(name)));
        for (var name : named) slices.put(Optional.of(new Slice.Named(name)), new ArrayList<>());
        slices.put(Optional.of(new Slice.Unknown()), new ArrayList<>());
        slices.put(rest, new ArrayList<>());
        for (var thing : things)
            values.apply(thing).stream()
                    .map(value ->
                            value.map(name -> byName.getOrDefault(name, rest)).orElse(Optional.of(new Slice.Unknown())))
                    .distinct()
                    .forEach(slice ->
                            slices.getOrDefault(slice, new ArrayList<>()).add(thing));
        slices.values().removeIf(List::isEmpty);
        return slices;
    }

    private static <T> List<String> ranked(
            List<T> things, Function<T, Collection<Optional<String>>> values, ToIntFunction<T> weight) {
        var counts = new HashMap<String, Integer>();
        for (var thing : things)
            for (var value : values.apply(thing))
                value.ifPresent(name -> counts.merge(name, weight.applyAsInt(thing), Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().codePoints().toArray(), Arrays::compare))
                .map(Map.Entry::getKey)
                .toList();
    }
}
