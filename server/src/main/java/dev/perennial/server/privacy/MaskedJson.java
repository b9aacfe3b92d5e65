package dev.perennial.server.privacy;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Hides what is personal in an answer, wherever people stand in it: by the words that answers use for them. */
final class MaskedJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Masks masks;

    MaskedJson(Masks masks) {
        this.masks = masks;
    }

    /** The same answer without what is personal; the given tree is changed. */
    JsonNode answer(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                if (object.has("identifiers") && object.has("traits")) call(object);
                for (var field : List.copyOf(object.properties())) object.set(field.getKey(), field(object, field));
            }
            case ArrayNode array -> array.forEach(this::answer);
            default -> {}
        }
        return node;
    }

    private JsonNode field(ObjectNode object, Map.Entry<String, JsonNode> field) {
        var value = field.getValue();
        return switch (field.getKey()) {
            case "identifiers" -> identifiers(value);
            case "traits" -> traits(value);
            case "properties" -> value.isObject() ? fields(value, masks::hidesProperty) : answer(value);
            case "body", "detail", "request" -> object.has("reason") ? raw(value) : answer(value);
            case "text" -> object.has("line") ? cells(value) : answer(value);
            case "value" -> object.path("is").asString("").equals("named") ? shown(value) : answer(value);
            default -> answer(value);
        };
    }

    /** What somebody is called is a trait or an identifier of theirs, and as personal as that. */
    private void call(ObjectNode person) {
        var name = person.path("name").asString("");
        if (name.isEmpty()) return;
        var personal = false;
        for (var trait : person.required("traits").properties())
            personal |= masks.hidesTrait(trait.getKey())
                    && trait.getValue().asString("").equals(name);
        person.put("name", personal ? masks.hidden(name) : masks.shown(name));
    }

    private JsonNode identifiers(JsonNode list) {
        for (var each : list)
            if (each instanceof ObjectNode identifier) {
                var kind = identifier.path("kind").asString("");
                var value = identifier.path("value").asString("");
                identifier.put("value", masks.hidesProperty(kind) ? masks.hidden(value) : masks.shown(value));
            }
        return list;
    }

    /** Traits by name, or a list of what is known of each. */
    private JsonNode traits(JsonNode traits) {
        if (traits.isObject()) return fields(traits, masks::hidesTrait);
        for (var each : traits)
            if (each instanceof ObjectNode trait && trait.has("name") && trait.has("value")) {
                var personal = masks.hidesTrait(trait.path("name").asString(""));
                trait.set("value", personal ? hidden(trait.required("value")) : shown(trait.required("value")));
            }
        return traits;
    }

    private JsonNode fields(JsonNode node, Predicate<String> personal) {
        if (node instanceof ObjectNode object)
            for (var field : List.copyOf(object.properties())) {
                var value = field.getValue();
                object.set(field.getKey(), personal.test(field.getKey()) ? hidden(value) : shown(value));
            }
        return node;
    }

    /** Everything below a personal name. */
    private JsonNode hidden(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> fields(object, _ -> true);
            case ArrayNode array -> each(array, true);
            case JsonNode empty when empty.isNull() || empty.isBoolean() -> empty;
            default -> StringNode.valueOf(masks.hidden(value.asString()));
        };
    }

    /** What has no personal name is hidden where it looks personal. */
    private JsonNode shown(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> fields(object, masks::hidesProperty);
            case ArrayNode array -> each(array, false);
            case StringNode text -> StringNode.valueOf(masks.shown(text.asString()));
            case JsonNode number when number.isNumber() -> number(number);
            default -> value;
        };
    }

    private JsonNode number(JsonNode number) {
        var text = number.asString();
        var shown = masks.shown(text);
        return shown.equals(text) ? number : StringNode.valueOf(shown);
    }

    private ArrayNode each(ArrayNode array, boolean personal) {
        for (int index = 0; index < array.size(); index++)
            array.set(index, personal ? hidden(array.get(index)) : shown(array.get(index)));
        return array;
    }

    /** What a sender sent: read as JSON, or else not shown at all. */
    private JsonNode raw(JsonNode value) {
        if (!value.isString()) return answer(value);
        var text = value.asString();
        if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("["))
            return StringNode.valueOf(masks.shown(text));
        try {
            return StringNode.valueOf(sent(JSON.readTree(text)).toString());
        } catch (JacksonException unreadable) {
            return StringNode.valueOf(masks.hidden(text));
        }
    }

    private JsonNode sent(JsonNode node) {
        if (node instanceof ObjectNode object)
            for (var field : List.copyOf(object.properties())) {
                var name = field.getKey();
                var value = field.getValue();
                if (name.equals("traits")) object.set(name, fields(value, masks::hidesTrait));
                else object.set(name, masks.hidesTrait(name) ? hidden(value) : sent(value));
            }
        else if (node instanceof ArrayNode array)
            for (int at = 0; at < array.size(); at++) array.set(at, sent(array.get(at)));
        else return shown(node);
        return node;
    }

    /** A line of a file, of which nobody knows what its cells mean. */
    private JsonNode cells(JsonNode value) {
        return value.isString() ? StringNode.valueOf(masks.line(value.asString())) : value;
    }
}
