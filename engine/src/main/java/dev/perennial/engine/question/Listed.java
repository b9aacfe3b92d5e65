package dev.perennial.engine.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which properties of one event name are listed and have columns: the first that arrive, for ever. What is beyond is
 * kept and can be asked for all the same. Context, whose names start with {@code $}, is counted by itself, so that a
 * flood of properties never pushes out the platform or the channel.
 */
public final class Listed {

    /** Event names whose properties are listed; of further names only the context is. */
    public static final int EVENTS_MAX = 2_000;

    /** Properties of one event name, as many of its context, and as many fields of the lines of each. */
    public static final int PROPERTIES_MAX = 300;

    private static final String CONTEXT = "$";

    private final int propertiesMax;
    private final Set<String> properties = new HashSet<>();
    private final Set<String> context = new HashSet<>();
    private final Map<String, Set<String>> fields = new HashMap<>();

    /** @param before how many event names arrived before this one */
    public Listed(int before) {
        propertiesMax = before < EVENTS_MAX ? PROPERTIES_MAX : 0;
    }

    /** Whether a property is listed; from now on, if there is room. */
    public boolean takes(String property) {
        return property.startsWith(CONTEXT)
                ? takes(context, PROPERTIES_MAX, property)
                : takes(properties, propertiesMax, property);
    }

    /** The same of a field of the lines of a listed property. */
    public boolean takes(String property, String field) {
        return takes(fields.computeIfAbsent(property, _ -> new HashSet<>()), PROPERTIES_MAX, field);
    }

    private static boolean takes(Set<String> names, int max, String name) {
        return names.contains(name) || (names.size() < max && names.add(name));
    }
}
