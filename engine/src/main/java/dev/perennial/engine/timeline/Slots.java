package dev.perennial.engine.timeline;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Listed;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.timeline.run.Key;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts which types arrived under which names, and under which fields of their lines. */
final class Slots {

    /** By name; a field of lines under the name of the list, a zero character and its own. */
    private final TreeMap<String, Map<Schema.Type, Long>> counts = new TreeMap<>();

    private static final char FIELD = '\0';

    /** @param one 1 when it arrives, −1 when it leaves */
    void count(String name, Value value, long one) {
        count(name, value, one, _ -> true);
    }

    /**
     * Counts a value, and those fields of its lines that are listed.
     *
     * @return how many of its fields are not
     */
    long count(String name, Value value, long one, Predicate<String> listed) {
        long beyond = 0;
        add(name, Key.type(value), one);
        if (value instanceof Value.Lines(var lines))
            for (var line : lines)
                for (var item : line.entrySet())
                    if (listed.test(item.getKey())) add(name + FIELD + item.getKey(), Key.type(item.getValue()), one);
                    else beyond++;
        return beyond;
    }

    void add(String slot, Schema.Type type, long many) {
        var types = counts.computeIfAbsent(slot, _ -> new EnumMap<>(Schema.Type.class));
        if (types.merge(type, many, Long::sum) <= 0) types.remove(type);
    }

    List<Schema.Field> fields() {
        var fields = new ArrayList<Schema.Field>();
        counts.forEach((slot, types) -> {
            if (slot.indexOf(FIELD) < 0 && !types.isEmpty())
                fields.add(new Schema.Field(slot, most(types), fields(slot + FIELD)));
        });
        return fields;
    }

    private List<Schema.Field> fields(String prefix) {
        var fields = new ArrayList<Schema.Field>();
        counts.subMap(prefix, prefix + Character.MAX_VALUE).forEach((slot, types) -> {
            if (!types.isEmpty()) fields.add(new Schema.Field(slot.substring(prefix.length()), most(types), List.of()));
        });
        return fields;
    }

    /** The type that most have; of equals the first that the list of types names. */
    private static Schema.Type most(Map<Schema.Type, Long> types) {
        var most = types.keySet().iterator().next();
        for (var type : types.entrySet()) if (type.getValue() > types.getOrDefault(most, 0L)) most = type.getKey();
        return most;
    }

    /** As it is kept; a name of which nothing is left any more keeps its place. */
    Map<String, Map<Schema.Type, Long>> counts() {
        return counts;
    }

    /** Gives every name its place, as it was kept. */
    void restore(Map<String, Map<Schema.Type, Long>> kept, Listed listed) {
        kept.forEach((slot, types) -> {
            counts.put(slot, types.isEmpty() ? new EnumMap<>(Schema.Type.class) : new EnumMap<>(types));
            int field = slot.indexOf(FIELD);
            if (field < 0) listed.takes(slot);
            else listed.takes(slot.substring(0, field), slot.substring(field + 1));
        });
    }
}
