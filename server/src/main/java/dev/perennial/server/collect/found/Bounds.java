package dev.perennial.server.collect.found;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many names a source can make us remember: whoever sends a million of them fills its own bound and nothing else.
 * Events beyond it are counted under the empty name, properties beyond it are not listed; all of them are in the log.
 */
final class Bounds {

    static final int EVENTS_MAX = 500;
    static final int PROPERTIES_MAX = 5_000;
    static final int VERSIONS_MAX = 500;

    private final Map<Integer, Set<String>> events = new HashMap<>();
    private final Map<Integer, Set<Property>> properties = new HashMap<>();
    private final Map<Integer, Set<String>> versions = new HashMap<>();

    private record Property(String event, String name) {}

    /** What the event is counted under. */
    String event(int source, String name) {
        return fits(events, source, name, EVENTS_MAX) ? name : "";
    }

    boolean property(int source, String event, String name) {
        return !event.isEmpty() && fits(properties, source, new Property(event, name), PROPERTIES_MAX);
    }

    String version(int source, String version) {
        return fits(versions, source, version, VERSIONS_MAX) ? version : "";
    }

    private static <N> boolean fits(Map<Integer, Set<N>> bySource, int source, N name, int max) {
        var names = bySource.computeIfAbsent(source, _ -> new HashSet<>());
        if (names.contains(name)) return true;
        if (names.size() >= max) return false;
        names.add(name);
        return true;
    }
}
