package dev.perennial.engine.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The codes of names, from 0. A code is given once and never to another name, so a question may look one up while the
 * writer gives out new ones.
 */
public final class Names {

    private volatile String[] names = new String[64];
    private final Map<String, Integer> codes = new ConcurrentHashMap<>();

    Names(List<String> known) {
        known.forEach(this::code);
    }

    /** The code of a name, a new one for a new name. The writer's alone. */
    int code(String name) {
        var known = codes.get(name);
        if (known != null) return known;
        int code = codes.size();
        var room = code < names.length ? names : Arrays.copyOf(names, 2 * code);
        room[code] = name;
        names = room;
        codes.put(name, code);
        return code;
    }

    /** Empty for a name that nobody has told yet. */
    public OptionalInt find(String name) {
        var code = codes.get(name);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    public String name(int code) {
        return names[code];
    }

    /** All of them, by code. */
    public List<String> all() {
        return List.of(Arrays.copyOf(names, codes.size()));
    }
}
