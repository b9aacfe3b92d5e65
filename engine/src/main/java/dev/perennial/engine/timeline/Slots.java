package dev.perennial.engine.timeline;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.timeline.run.Key;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts which types arrived under which names, and under which fields of their lines. */
final class Slots {

    /** Names and fields that are listed; what is beyond is kept and can be asked for. */
    private static final int MAX = 1_000;

    /** By name; a field of lines under the name of the list, a zero character and its own. */
    private final Map<String, Map<Schema.Type, Long>> counts = new TreeMap<>();

    private static final char FIELD = '\0';

    /** @param one 1 when it arrives, −1 when it leaves */
    void count(String name, Value value, long one) {
        add(name, Key.type(value), one);
        if (value instanceof Value.Lines(var lines))
            for (var line : lines) line.forEach((field, item) -> add(name + FIELD + field, Key.type(item), one));
    }

    void add(String slot, Schema.Type type, long many) {
        if (counts.size() >= MAX && !counts.containsKey(slot)) return;
        var types = counts.computeIfAbsent(slot, _ -> new EnumMap<>(Schema.Type.class));
        if (types.merge(type, many, Long::sum) <= 0) types.remove(type);
        if (types.isEmpty()) counts.remove(slot);
    }

    List<Schema.Field> fields() {
        var fields = new ArrayList<Schema.Field>();
        counts.forEach((slot, types) -> {
            if (slot.indexOf(FIELD) < 0) fields.add(new Schema.Field(slot, most(types), fields(slot + FIELD)));
        });
        return fields;
    }

    private List<Schema.Field> fields(String prefix) {
        var fields = new ArrayList<Schema.Field>();
        counts.forEach((slot, types) -> {
            if (slot.startsWith(prefix))
                fields.add(new Schema.Field(slot.substring(prefix.length()), most(types), List.of()));
        });
        return fields;
    }

    /** The type that most have; of equals the first that the list of types names. */
    private static Schema.Type most(Map<Schema.Type, Long> types) {
        var most = types.keySet().iterator().next();
        for (var type : types.entrySet()) if (type.getValue() > types.getOrDefault(most, 0L)) most = type.getKey();
        return most;
    }

    /** As it is kept. */
    Map<String, Map<Schema.Type, Long>> counts() {
        return counts;
    }
}
