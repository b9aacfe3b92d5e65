package dev.perennial.server.collect.plan;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The first so many names that each source brings; whatever comes beyond them is one name. */
final class Names {

    /** What stands for all names beyond the bound. */
    static final String BEYOND = "…";

    private final int max;
    private final Map<Integer, Set<String>> bySource = new ConcurrentHashMap<>();

    Names(int max) {
        this.max = max;
    }

    /** Whether the name is one of the first; two at the same moment may both become the last of them. */
    boolean known(int source, String name) {
        var names = bySource.computeIfAbsent(source, _ -> ConcurrentHashMap.newKeySet());
        return names.contains(name) || (names.size() < max && added(names, name));
    }

    private static boolean added(Set<String> names, String name) {
        names.add(name);
        return true;
    }
}
