package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Splits things by the values of a breakdown; no value is the empty one. */
record Split(Optional<Breakdown> breakdown) {

    Set<Optional<String>> values(Event event, NaiveStore.Person person) {
        if (breakdown.isEmpty()) return Set.of(Optional.empty());
        return switch (breakdown.get()) {
            case Breakdown.ByProperty(var name, var _) ->
                values(event.properties().value(name));
            case Breakdown.ByTrait(var name, var _) -> values(person.trait(name));
            case Breakdown.ByFirst(var name, var _) -> values(person.first(name));
            case Breakdown.BySegment(var segments) -> {
                var values = new LinkedHashSet<Optional<String>>();
                for (var segment : segments) if (person.isIn(segment)) values.add(Optional.of("" + segment));
                yield values.isEmpty() ? Set.of(Optional.empty()) : values;
            }
            case Breakdown.ByLine(var list, var field, var _) -> {
                var values = new LinkedHashSet<Optional<String>>();
                for (var line : Meaning.lines(event.properties().values().get(list)))
                    values.addAll(values(Optional.ofNullable(line.get(field))));
                yield values.isEmpty() ? Set.of(Optional.empty()) : values;
            }
        };
    }

    static Set<Optional<String>> values(Optional<Value> value) {
        var texts = value.map(Meaning::texts).orElse(List.of());
        if (texts.isEmpty()) return Set.of(Optional.empty());
        var values = new LinkedHashSet<Optional<String>>();
        texts.forEach(text -> values.add(Optional.of(text)));
        return values;
    }

    /** The largest values by name, the smaller name first among equals; then unknown, then other. */
    <T> SequencedMap<Optional<Slice>, List<T>> slices(List<T> things, Function<T, Set<Optional<String>>> values) {
        var slices = new LinkedHashMap<Optional<Slice>, List<T>>();
        if (breakdown.isEmpty()) {
            slices.put(Optional.empty(), things);
            return slices;
        }
        var names = ranked(things, values);
        var named = names.subList(0, Math.min(breakdown.get().top(), names.size()));
        for (var name : named) slices.put(Optional.of(new Slice.Named(name)), new ArrayList<>());
        slices.put(Optional.of(new Slice.Unknown()), new ArrayList<>());
        slices.put(Optional.of(new Slice.Other(names.size() - named.size())), new ArrayList<>());
        slices.forEach((slice, members) -> {
            for (var thing : things) if (isIn(slice.orElseThrow(), values.apply(thing), named)) members.add(thing);
        });
        slices.values().removeIf(List::isEmpty);
        return slices;
    }

    /** People as if they had done only what lies in each slice; nothing without a breakdown. */
    SequencedMap<Slice, List<NaiveStore.Person>> people(List<NaiveStore.Person> people, Predicate<Event> counts) {
        var split = new LinkedHashMap<Slice, List<NaiveStore.Person>>();
        if (breakdown.isEmpty()) return split;
        var deeds = people.stream()
                .flatMap(person -> person.events.stream()
                        .filter(stamped -> counts.test(stamped.event()))
                        .map(stamped -> new Deed(person, stamped.event())))
                .toList();
        slices(deeds, deed -> values(deed.event, deed.person)).forEach((slice, held) -> {
            var events = Collections.newSetFromMap(new IdentityHashMap<Event, Boolean>());
            held.forEach(deed -> events.add(deed.event));
            split.put(
                    slice.orElseThrow(),
                    people.stream().map(person -> person.only(events::contains)).toList());
        });
        return split;
    }

    /** What one person did once. */
    private record Deed(NaiveStore.Person person, Event event) {}

    static boolean isIn(Slice slice, Set<Optional<String>> values, List<String> named) {
        return switch (slice) {
            case Slice.Named(var name) -> values.contains(Optional.of(name));
            case Slice.Unknown _ -> values.contains(Optional.<String>empty());
            case Slice.Other _ -> values.stream().flatMap(Optional::stream).anyMatch(value -> !named.contains(value));
        };
    }

    private static <T> List<String> ranked(List<T> things, Function<T, Set<Optional<String>>> values) {
        var counts = new HashMap<String, Integer>();
        for (var thing : things)
            values.apply(thing).stream()
                    .flatMap(Optional::stream)
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().codePoints().toArray(), Arrays::compare))
                .map(Map.Entry::getKey)
                .toList();
    }
}
