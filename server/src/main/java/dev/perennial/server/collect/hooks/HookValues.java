package dev.perennial.server.collect.hooks;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values read as what the mapping says that they are. */
final class HookValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DIGITS_MAX = 80;

    private HookValues() {}

    /** Empty when it cannot be read so. */
    static Optional<JsonNode> as(HookMapping.@Nullable Type type, JsonNode value) {
        if (type == null) return Optional.of(value);
        if (value.isContainer())
            return type == HookMapping.Type.TEXT ? Optional.of(text(value.toString())) : Optional.empty();
        return switch (type) {
            case TEXT -> Optional.of(text(value.asString()));
            case NUMBER -> value.isNumber() ? Optional.of(value) : number(value.asString());
            case FLAG -> value.isBoolean() ? Optional.of(value) : flag(value.asString());
        };
    }

    private static JsonNode text(String text) {
        return NODES.stringNode(text);
    }

    private static Optional<JsonNode> number(String text) {
        try {
            if (text.length() > DIGITS_MAX) return Optional.empty();
            return Optional.of(NODES.numberNode(new BigDecimal(text.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "是" -> Optional.of(NODES.booleanNode(true));
            case "false", "no", "0", "否" -> Optional.of(NODES.booleanNode(false));
            default -> Optional.empty();
        };
    }
}
