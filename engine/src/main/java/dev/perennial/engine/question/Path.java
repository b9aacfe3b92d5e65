package dev.perennial.engine.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * One way of one person.
 *
 * @param names of its events, at most as many as are shown
 * @param goesOn whether there are more
 */
public record Path(int person, List<String> names, boolean goesOn) {

    private static final Comparator<Map.Entry<String, Integer>> BY_SIZE =
            Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -entry.getValue())
                    .thenComparing(entry -> entry.getKey().codePoints().toArray(), Arrays::compare);

    /** Puts ways together; merging is done here. */
    public static PathsAnswer answer(Paths question, List<Path> all) {
        var paths = all.stream().map(path -> path.merged(question)).toList();
        var levels = new ArrayList<PathsAnswer.Level>();
        var links = new ArrayList<PathsAnswer.Link>();
        Map<String, Slice> slices = slices(question.top(), paths, 0);
        for (int level = 0; level < question.levels() && !slices.isEmpty(); level++) {
            var next = slices(question.top(), paths, level + 1);
            levels.add(level(paths, level, slices));
            links.addAll(links(paths, level, slices, next));
            slices = next;
        }
        return new PathsAnswer(paths.size(), people(paths), levels, links);
    }

    private Path merged(Paths question) {
        return new Path(person, names.stream().map(question::merged).toList(), goesOn);
    }

    /** Under which slice each name of a level is shown, in the order of the slices. */
    private static Map<String, Slice> slices(int top, List<Path> paths, int level) {
        var counts = new HashMap<String, Integer>();
        for (var path : paths) if (path.names.size() > level) counts.merge(path.names.get(level), 1, Integer::sum);
        var ranked = counts.entrySet().stream()
                .sorted(BY_SIZE)
                .map(Map.Entry::getKey)
                .toList();
        var slices = new LinkedHashMap<String, Slice>();
        for (int i = 0; i < ranked.size(); i++)
            slices.put(ranked.get(i), i < top ? new Slice.Named(ranked.get(i)) : new Slice.Other(ranked.size() - top));
        return slices;
    }

    private static PathsAnswer.Level level(List<Path> paths, int level, Map<String, Slice> slices) {
        var members = new LinkedHashMap<Slice, List<Path>>();
        slices.values().forEach(slice -> members.putIfAbsent(slice, new ArrayList<>()));
        for (var path : paths)
            if (path.names.size() > level)
                held(members, slice(slices, path, level)).add(path);
        var nodes = new ArrayList<PathsAnswer.Node>();
        members.forEach((slice, held) -> {
            var ended = held.stream()
                    .filter(path -> path.names.size() == level + 1 && !path.goesOn)
                    .toList();
            nodes.add(new PathsAnswer.Node(slice, held.size(), people(held), ended.size(), people(ended)));
        });
        return new PathsAnswer.Level(nodes);
    }

    private static List<PathsAnswer.Link> links(
            List<Path> paths, int level, Map<String, Slice> slices, Map<String, Slice> next) {
        var members = new LinkedHashMap<Pair, List<Path>>();
        for (var from : slices.values())
            for (var to : next.values()) members.putIfAbsent(new Pair(from, to), new ArrayList<>());
        for (var path : paths)
            if (path.names.size() > level + 1)
                held(members, new Pair(slice(slices, path, level), slice(next, path, level + 1)))
                        .add(path);
        var links = new ArrayList<PathsAnswer.Link>();
        members.forEach((pair, held) -> {
            if (!held.isEmpty()) links.add(new PathsAnswer.Link(level, pair.from, pair.to, held.size(), people(held)));
        });
        return links;
    }

    private static <K> List<Path> held(Map<K, List<Path>> members, K key) {
        return members.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    private static Slice slice(Map<String, Slice> slices, Path path, int level) {
        return slices.getOrDefault(path.names.get(level), new Slice.Unknown());
    }

    private static Figure people(List<Path> paths) {
        return new Figure(People.of(
                RoaringBitmap.bitmapOf(paths.stream().mapToInt(Path::person).toArray())));
    }

    /** The two ends of a link. */
    private record Pair(Slice from, Slice to) {}
}
