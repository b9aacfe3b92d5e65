package dev.perennial.world;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is said, always in the order in which it is said, so that the same world is the same bytes. */
final class Facts {

    private Facts() {}

    /** @param pairs a name, its value, the next name … */
    static Map<String, Object> of(Object... pairs) {
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) facts.put((String) pairs[i], pairs[i + 1]);
        return facts;
    }
}
