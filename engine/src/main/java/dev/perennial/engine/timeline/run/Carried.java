package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.BiPredicate;

/**
 * What a row says.
 *
 * @param own what lies in columns, by name
 * @param rest what is beyond the names that have columns, and lies together in one
 */
public record Carried(SequencedMap<String, Value> own, SequencedMap<String, Value> rest) {

    private static final SequencedMap<String, Value> NOTHING =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    public static Carried own(SequencedMap<String, Value> values) {
        return new Carried(values, NOTHING);
    }

    /** @param hasColumn whether a value under a name goes to a column */
    public static Carried parted(SequencedMap<String, Value> values, BiPredicate<String, Value> hasColumn) {
        var rest = new LinkedHashMap<String, Value>();
        values.forEach((name, value) -> {
            if (!hasColumn.test(name, value)) rest.put(name, value);
        });
        if (rest.isEmpty()) return own(values);
        var own = new LinkedHashMap<>(values);
        own.keySet().removeAll(rest.keySet());
        return new Carried(own, rest);
    }

    /** Everything. */
    public SequencedMap<String, Value> all() {
        if (rest.isEmpty()) return own;
        var all = new LinkedHashMap<>(own);
        all.putAll(rest);
        return all;
    }
}
