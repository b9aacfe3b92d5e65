package dev.perennial.engine.timeline.run;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.engine.question.Schema;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies in no column of its own: one column of JSON objects. Who asks for a name gets columns of it all the same,
 * made when they are asked for and let go when memory is short.
 */
final class Rest {

    /** The column of the objects; its name is never looked up. */
    static final Key KEY = new Key("", Schema.Type.TEXT);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Coded objects;
    private final int rows;
    private final Map<String, SoftReference<List<Column>>> made = new ConcurrentHashMap<>();

    /** @param rows how many the table has */
    Rest(Coded objects, int rows) {
        this.objects = objects;
        this.rows = rows;
    }

    /** As it is written: a row each, nothing for a row without a rest. */
    static Cells cells(List<SequencedMap<String, Value>> rests) {
        var cells = new Cells();
        for (int row = 0; row < rests.size(); row++)
            if (!rests.get(row).isEmpty())
                cells.add(row, Value.of(ValueJson.write(rests.get(row)).toString()));
        return cells;
    }

    Column column() {
        return objects;
    }

    SequencedMap<String, Value> record(int row) {
        int place = objects.find(row);
        return place == Column.NONE ? new LinkedHashMap<>() : read(text(objects.code(place)));
    }

    /**
     * The columns under one name, one per type.
     *
     * @param own those that the table has under it: other events may have a column where this one has none
     */
    List<Column> named(String name, List<Column> own) {
        var known = made.get(name);
        var columns = known == null ? null : known.get();
        if (columns != null) return columns;
        var values = values(name);
        var fresh = values.isEmpty() ? own : columns(name, own, values);
        made.put(name, new SoftReference<>(fresh));
        return fresh;
    }

    private List<Column> columns(String name, List<Column> own, Map<Integer, Value> values) {
        var cells = new TreeMap<Key, Cells>(Column.ORDER);
        for (int row = 0; row < rows; row++) {
            int at = row;
            value(row, own, values)
                    .ifPresent(value -> cells.computeIfAbsent(Key.of(name, value), _ -> new Cells())
                            .add(at, value));
        }
        var image = new Image();
        var head = Table.write(Cells.ready(cells), new Cells(), rows, image);
        return Table.of(Image.resident(image.close(new byte[0])), head).named(name);
    }

    private Optional<Value> value(int row, List<Column> own, Map<Integer, Value> values) {
        for (var column : own) {
            int place = column.find(row);
            if (place != Column.NONE) return Optional.of(column.value(place));
        }
        int place = objects.find(row);
        return place == Column.NONE ? Optional.empty() : Optional.ofNullable(values.get(objects.code(place)));
    }

    /** What the different objects say under a name, by their codes. Most say nothing, and are not even parsed. */
    private Map<Integer, Value> values(String name) {
        var quoted = JSON.writeValueAsString(name) + ":";
        var values = new TreeMap<Integer, Value>();
        for (int code = 0; code < objects.codes(); code++) {
            var text = text(code);
            if (!text.contains(quoted)) continue;
            var value = read(text).get(name);
            if (value != null) values.put(code, value);
        }
        return values;
    }

    private String text(int code) {
        return objects.decoded(code) instanceof Value.Text(var text) ? text : "{}";
    }

    private static SequencedMap<String, Value> read(String text) {
        return ValueJson.read(JSON.readTree(text));
    }
}
