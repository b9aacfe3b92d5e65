package dev.perennial.engine.sql;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as the store keeps them: plain JSON, but for numbers that the database would read as a double and change.
 * Those stand in an object of their own, {@code {"#": "0.12345678901234567"}}; nothing else is ever an object.
 */
final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The only name in the record of a trait. */
    static final String VALUE = "value";

    private static final String EXACT = "#";
    private static final int WHOLE_DIGITS = 20;
    private static final int DOUBLE_DIGITS = 15;
    private static final int LEADING_ZEROS = 4;

    private StoredJson() {}

    static String write(SequencedMap<String, Value> values) {
        return object(values).toString();
    }

    /** A record with this value alone, under {@link #VALUE}. */
    static String record(Value value) {
        var record = new LinkedHashMap<String, Value>();
        record.put(VALUE, value);
        return write(record);
    }

    static SequencedMap<String, Value> values(String json) {
        var values = new LinkedHashMap<String, Value>();
        for (var entry : JSON.readTree(json).properties())
            read(entry.getValue()).ifPresent(value -> values.put(entry.getKey(), value));
        return values;
    }

    /** The opposite of {@link #record}. */
    static Value value(String json) {
        var value = values(json).get(VALUE);
        if (value == null) throw new IllegalStateException("a record without a value: " + json);
        return value;
    }

    private static ObjectNode object(SequencedMap<String, Value> values) {
        var object = NODES.objectNode();
        values.forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Value.Num number -> number(number);
            case Value.Lines(var lines) -> {
                ArrayNode array = NODES.arrayNode();
                lines.forEach(line -> array.add(object(line)));
                yield array;
            }
            case Value.Text _, Value.Flag _, Value.Texts _ -> ValueJson.write(value);
        };
    }

    private static JsonNode number(Value.Num value) {
        var number = value.number();
        if (number.scale() <= 0 && number.precision() - number.scale() <= WHOLE_DIGITS)
            return NODES.numberNode(number.toBigIntegerExact());
        return survives(number) ? NODES.numberNode(number) : NODES.objectNode().put(EXACT, value.text());
    }

    /**
     * Up to 20 digits before the point fit the database's decimal. A double prints what it read as long as it has 15
     * digits and is not so small that it prints an exponent.
     */
    private static boolean survives(BigDecimal number) {
        return number.scale() > 0
                && number.precision() <= DOUBLE_DIGITS
                && number.scale() - number.precision() < LEADING_ZEROS;
    }

    private static Optional<Value> read(JsonNode node) {
        if (node.isObject())
            return Optional.of(new Value.Num(new BigDecimal(node.required(EXACT).stringValue())));
        if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            var lines =
                    node.values().stream().map(line -> values(line.toString())).toList();
            return Optional.of(new Value.Lines(lines));
        }
        return ValueJson.value(node);
    }
}
