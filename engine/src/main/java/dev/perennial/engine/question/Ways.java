package dev.perennial.engine.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The ways that people go, while they are gathered; then the answer. Names are numbers here; what has to be merged is
 * one name from the start.
 */
public final class Ways {

    private static final Comparator<Map.Entry<String, Long>> BY_SIZE =
            Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                    .thenComparing(entry -> entry.getKey().codePoints().toArray(), Arrays::compare);

    private final Paths question;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final Members people = new Members();
    private long count;

    public Ways(Paths question) {
        this.question = question;
        for (int level = 0; level < question.levels(); level++) levels.add(new Level());
    }

    /** Those of several collectors. */
    public static Ways together(Paths question, List<Ways> parts) {
        var all = new Ways(question);
        for (var part : parts) all.addAll(part);
        return all;
    }

    /** The number of a name, or of the one that it is merged into. */
    public int number(String name) {
        return numbered(question.merged(name));
    }

    private int numbered(String name) {
        var known = numbers.putIfAbsent(name, names.size());
        if (known != null) return known;
        names.add(name);
        return names.size() - 1;
    }

    /**
     * One way.
     *
     * @param way the numbers of its events, of which so many count
     * @param goesOn whether there are more
     */
    public void add(int person, int[] way, int size, boolean goesOn) {
        count++;
        people.add(person);
        for (int at = 0; at < size; at++) {
            var level = levels.get(at);
            var node = level.node(way[at]);
            node.through.add(person);
            if (at + 1 < size) level.links.get(way[at], way[at + 1]).add(person);
            else if (!goesOn) node.ended.add(person);
        }
    }

    private void addAll(Ways other) {
        count += other.count;
        people.addAll(other.people);
        var here = other.names.stream().mapToInt(this::numbered).toArray();
        for (int i = 0; i < levels.size(); i++) levels.get(i).addAll(other.levels.get(i), here);
    }

    /** The ways through one event, and those of them that end there. */
    private record Node(Tally through, Tally ended) {
        Node() {
            this(new Tally(), new Tally());
        }

        void addAll(Node other) {
            through.addAll(other.through);
            ended.addAll(other.ended);
        }
    }

    /** One step of all ways, and the next. */
    private static final class Level {
        private @Nullable Node[] nodes = new @Nullable Node[64];
        private final Links links = new Links();

        Node node(int name) {
            if (name >= nodes.length) nodes = Arrays.copyOf(nodes, Math.max(name + 1, 2 * nodes.length));
            var there = nodes[name];
            if (there != null) return there;
            var fresh = new Node();
            nodes[name] = fresh;
            return fresh;
        }

        /** @param here what the other's names are called by this one */
        void addAll(Level other, int[] here) {
            for (int name = 0; name < here.length && name < other.nodes.length; name++) {
                var node = other.nodes[name];
                if (node != null) node(here[name]).addAll(node);
            }
            other.links.each(
                    (from, to, tally) -> links.get(here[from], here[to]).addAll(tally));
        }
    }

    public PathsAnswer answer() {
        var shown = new ArrayList<PathsAnswer.Level>();
        var links = new ArrayList<PathsAnswer.Link>();
        var slices = slices(levels.getFirst());
        for (int at = 0; at < levels.size() && !slices.isEmpty(); at++) {
            var next = at + 1 < levels.size() ? slices(levels.get(at + 1)) : new LinkedHashMap<String, Slice>();
            shown.add(level(levels.get(at), slices));
            links.addAll(links(at, slices, next));
            slices = next;
        }
        return new PathsAnswer(count, new Figure(people.people()), shown, links, List.of());
    }

    /** Under which slice each name of a level is shown, in the order of the slices. */
    private SequencedMap<String, Slice> slices(Level level) {
        var counts = new HashMap<String, Long>();
        for (int name = 0; name < names.size() && name < level.nodes.length; name++) {
            var node = level.nodes[name];
            if (node != null) counts.put(names.get(name), node.through.ways());
        }
        var ranked = counts.entrySet().stream()
                .sorted(BY_SIZE)
                .map(Map.Entry::getKey)
                .toList();
        int top = question.top();
        var slices = new LinkedHashMap<String, Slice>();
        for (int i = 0; i < ranked.size(); i++)
            slices.put(ranked.get(i), i < top ? new Slice.Named(ranked.get(i)) : new Slice.Other(ranked.size() - top));
        return slices;
    }

    private PathsAnswer.Level level(Level level, SequencedMap<String, Slice> slices) {
        var nodes = new LinkedHashMap<Slice, Node>();
        slices.forEach((name, slice) ->
                nodes.computeIfAbsent(slice, _ -> new Node()).addAll(level.node(numbers.getOrDefault(name, 0))));
        return new PathsAnswer.Level(nodes.entrySet().stream()
                .map(entry -> node(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static PathsAnswer.Node node(Slice slice, Node node) {
        return new PathsAnswer.Node(
                slice, node.through.ways(), node.through.figure(), node.ended.ways(), node.ended.figure());
    }

    /** The ends of a link. */
    private record Ends(Slice from, Slice to) {}

    private List<PathsAnswer.Link> links(int at, SequencedMap<String, Slice> slices, SequencedMap<String, Slice> next) {
        var tallies = new HashMap<Ends, Tally>();
        levels.get(at).links.each((from, to, tally) -> {
            var begin = slices.get(names.get(from));
            var end = next.get(names.get(to));
            if (begin != null && end != null)
                tallies.computeIfAbsent(new Ends(begin, end), _ -> new Tally()).addAll(tally);
        });
        var links = new ArrayList<PathsAnswer.Link>();
        for (var from : new LinkedHashSet<>(slices.values()))
            for (var to : new LinkedHashSet<>(next.values())) {
                var tally = tallies.get(new Ends(from, to));
                if (tally != null) links.add(new PathsAnswer.Link(at, from, to, tally.ways(), tally.figure()));
            }
        return links;
    }
}
