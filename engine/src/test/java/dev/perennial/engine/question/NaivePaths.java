package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Ways, each level and each pair counted by itself. */
record NaivePaths(Paths paths, List<NaiveStore.Person> people) {

    PathsAnswer answer() {
        var ways = people.stream().flatMap(person -> ways(person).stream()).toList();
        var parts = new ArrayList<PathsAnswer.Part>();
        if (paths.breakdown().isPresent())
            new Split(paths.breakdown())
                    .slices(ways, Way::values)
                    .forEach((slice, held) ->
                            parts.add(new PathsAnswer.Part(slice.orElseThrow(), answer(held, List.of()))));
        return answer(ways, parts);
    }

    private PathsAnswer answer(List<Way> ways, List<PathsAnswer.Part> parts) {
        var levels = new ArrayList<PathsAnswer.Level>();
        var links = new ArrayList<PathsAnswer.Link>();
        for (int level = 0; level < paths.levels(); level++) {
            var at = level;
            var slices = slices(ways, level);
            var next = level + 1 < paths.levels() ? slices(ways, level + 1) : Set.<Slice>of();
            if (slices.isEmpty()) break;
            levels.add(new PathsAnswer.Level(slices.stream()
                    .map(slice -> node(
                            slice,
                            ways.stream()
                                    .filter(way -> isAt(ways, way, at, slice))
                                    .toList(),
                            at))
                    .toList()));
            for (var from : slices)
                for (var to : next) {
                    var there = ways.stream()
                            .filter(way -> isAt(ways, way, at, from) && isAt(ways, way, at + 1, to))
                            .toList();
                    if (!there.isEmpty()) links.add(new PathsAnswer.Link(level, from, to, there.size(), who(there)));
                }
        }
        return new PathsAnswer(ways.size(), who(ways), levels, links, parts);
    }

    private static PathsAnswer.Node node(Slice slice, List<Way> there, int level) {
        var ended = there.stream().filter(way -> way.names.size() == level + 1).toList();
        return new PathsAnswer.Node(slice, there.size(), who(there), ended.size(), who(ended));
    }

    private Set<Slice> slices(List<Way> ways, int level) {
        var split = new Split(Optional.of(new Breakdown.ByProperty("", paths.top())));
        var there = ways.stream().filter(way -> way.names.size() > level).toList();
        var slices = split.slices(there, way -> Set.of(Optional.of(way.names.get(level))));
        var found = new LinkedHashSet<Slice>();
        slices.keySet().forEach(slice -> found.add(slice.orElseThrow()));
        return found;
    }

    private boolean isAt(List<Way> ways, Way way, int level, Slice slice) {
        if (way.names.size() <= level) return false;
        var named = slices(ways, level).contains(new Slice.Named(way.names.get(level)));
        return slice instanceof Slice.Named(var name) ? name.equals(way.names.get(level)) : !named;
    }

    private List<Way> ways(NaiveStore.Person person) {
        var events = person.events.stream()
                .map(stamped -> stamped.event())
                .filter(event -> paths.scope().period().contains(event.occurredAt()))
                .filter(event -> Meaning.meets(paths.scope().where(), event))
                .filter(event -> Meaning.fills(paths.step(), event) || isAnchor(event))
                .toList();
        var ways = new ArrayList<Way>();
        for (var visit : NaiveVisits.of(events, paths.pause()))
            way(visit)
                    .ifPresent(way -> ways.add(new Way(
                            person.id,
                            way.stream().map(this::name).toList(),
                            new Split(paths.breakdown()).values(way.getFirst(), person))));
        return ways;
    }

    private Optional<List<Event>> way(List<Event> visit) {
        if (paths.anchor().isEmpty()) return Optional.of(visit);
        var anchors = IntStream.range(0, visit.size()).filter(i -> isAnchor(visit.get(i)));
        return switch (paths.anchor().get()) {
            case Paths.Anchor.From _ -> {
                var first = anchors.min();
                yield first.isEmpty() ? Optional.empty() : Optional.of(visit.subList(first.getAsInt(), visit.size()));
            }
            case Paths.Anchor.To _ -> {
                var last = anchors.max();
                yield last.isEmpty()
                        ? Optional.empty()
                        : Optional.of(visit.subList(0, last.getAsInt() + 1).reversed());
            }
        };
    }

    private boolean isAnchor(Event event) {
        return paths.anchor()
                .filter(anchor -> Meaning.fills(anchor.step(), event))
                .isPresent();
    }

    private String name(Event event) {
        var name = paths.by()
                .flatMap(by -> event.properties().value(by))
                .filter(value -> !(value instanceof Value.Texts || value instanceof Value.Lines))
                .map(value -> Meaning.texts(value).getFirst())
                .orElse(event.name());
        for (var merge : paths.merges()) if (matches(merge.pattern(), name)) return merge.name();
        return name;
    }

    private static boolean matches(String pattern, String text) {
        if (pattern.isEmpty()) return text.isEmpty();
        if (pattern.startsWith("*"))
            return matches(pattern.substring(1), text) || (!text.isEmpty() && matches(pattern, text.substring(1)));
        return !text.isEmpty()
                && pattern.charAt(0) == text.charAt(0)
                && matches(pattern.substring(1), text.substring(1));
    }

    private static Figure who(List<Way> ways) {
        var people = new TreeSet<PersonId>();
        ways.forEach(way -> people.add(way.person));
        return Cut.figure(people);
    }

    /** One way, with all its events. */
    private record Way(PersonId person, List<String> names, Set<Optional<String>> values) {}
}
