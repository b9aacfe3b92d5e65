package dev.perennial.engine.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values to JSON and back. What JSON cannot say as a value is kept as its JSON text, never dropped. */
public final class ValueJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueJson() {}

    /** Every entry of a JSON object; nested objects flattened with dots, nulls left out. */
    public static SequencedMap<String, Value> read(JsonNode object) {
        var values = new LinkedHashMap<String, Value>();
        flatten("", object, values);
        return values;
    }

    /** The same from a parser that stands at the beginning of the object, which is left at its end. */
    public static SequencedMap<String, Value> read(JsonParser object) {
        var values = new LinkedHashMap<String, Value>();
        while (object.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = object.currentName();
            switch (object.nextToken()) {
                case VALUE_STRING -> values.put(name, new Value.Text(object.getString()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.put(name, new Value.Num(object.getDecimalValue()));
                case VALUE_TRUE, VALUE_FALSE -> values.put(name, new Value.Flag(object.getBooleanValue()));
                case VALUE_NULL -> {}
                case START_OBJECT -> flatten(name + ".", object.<JsonNode>readValueAsTree(), values);
                default -> value(object.<JsonNode>readValueAsTree()).ifPresent(value -> values.put(name, value));
            }
        }
        return values;
    }

    /** Writes the values as one object. */
    public static void write(SequencedMap<String, Value> values, JsonGenerator out) {
        out.writeStartObject();
        values.forEach((name, value) -> {
            out.writeName(name);
            switch (value) {
                case Value.Text(var text) -> out.writeString(text);
                case Value.Num(var number) -> out.writeNumber(number);
                case Value.Flag(var flag) -> out.writeBoolean(flag);
                case Value.Texts _, Value.Lines _ -> out.writeTree(write(value));
            }
        });
        out.writeEndObject();
    }

    public static ObjectNode write(SequencedMap<String, Value> values) {
        var object = NODES.objectNode();
        values.forEach((name, value) -> object.set(name, write(value)));
        return object;
    }

    public static JsonNode write(Value value) {
        return switch (value) {
            case Value.Text(var text) -> NODES.stringNode(text);
            case Value.Num(var number) -> NODES.numberNode(number);
            case Value.Flag(var flag) -> NODES.booleanNode(flag);
            case Value.Texts(var texts) -> {
                var array = NODES.arrayNode();
                texts.forEach(array::add);
                yield array;
            }
            case Value.Lines(var lines) -> {
                var array = NODES.arrayNode();
                lines.forEach(line -> array.add(write(line)));
                yield array;
            }
        };
    }

    /** One value; empty for null. An object is not one value: see {@link #read(JsonNode)}. */
    public static Optional<Value> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(new Value.Text(node.stringValue()));
            case NUMBER -> Optional.of(new Value.Num(node.decimalValue()));
            case BOOLEAN -> Optional.of(new Value.Flag(node.booleanValue()));
            case ARRAY -> Optional.of(list(node));
            case NULL, MISSING -> Optional.empty();
            case OBJECT, BINARY, POJO -> Optional.of(new Value.Text(node.toString()));
        };
    }

    private static void flatten(String prefix, JsonNode object, SequencedMap<String, Value> values) {
        for (var entry : object.properties()) {
            var name = prefix + entry.getKey();
            if (entry.getValue().isObject()) flatten(name + ".", entry.getValue(), values);
            else value(entry.getValue()).ifPresent(value -> values.put(name, value));
        }
    }

    private static Value list(JsonNode array) {
        var items = array.values().stream().toList();
        if (items.stream().allMatch(JsonNode::isObject) && !items.isEmpty())
            return new Value.Lines(items.stream().map(ValueJson::read).toList());
        if (items.stream().allMatch(JsonNode::isValueNode)) return new Value.Texts(texts(items));
        return new Value.Text(array.toString());
    }

    private static List<String> texts(List<JsonNode> items) {
        return items.stream()
                .filter(item -> !item.isNull())
                .map(JsonNode::asString)
                .toList();
    }
}
