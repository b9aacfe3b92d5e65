package dev.perennial.server.collect.repair;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One change to an object that was refused. A field lies where its dots lead, {@code properties.revenue}. */
public sealed interface Repair {

    String field();

    /** The field's value becomes of this type, where it can; otherwise it stays. */
    record Convert(String field, Type to) implements Repair {}

    /** The field is called differently from now on. */
    record Rename(String field, String to) implements Repair {}

    /** The field has this value where it had none. */
    record Fill(String field, JsonNode value) implements Repair {}

    /** The field is left out. */
    record Drop(String field) implements Repair {}

    /** What a value can be made of. */
    enum Type {
        NUMBER,
        TEXT,
        FLAG
    }

    Set<String> YES = Set.of("true", "yes", "1", "是");
    Set<String> NO = Set.of("false", "no", "0", "否");

    /** Changes the object. */
    default void apply(ObjectNode object) {
        switch (this) {
            case Convert(var field, var to) ->
                at(
                        object,
                        field,
                        (parent, name) -> converted(parent.path(name), to).ifPresent(value -> parent.set(name, value)));
            case Rename(var field, var to) ->
                at(object, field, (parent, name) -> {
                    if (parent.has(name)) put(object, to, parent.remove(name));
                });
            case Fill(var field, var value) -> {
                if (isEmpty(object, field)) put(object, field, value);
            }
            case Drop(var field) -> at(object, field, ObjectNode::remove);
        }
    }

    // Names of properties may hold dots themselves.
    private static void at(ObjectNode object, String field, BiConsumer<ObjectNode, String> deed) {
        var dot = field.indexOf('.');
        if (dot < 0 || object.has(field)) deed.accept(object, field);
        else if (object.path(field.substring(0, dot)) instanceof ObjectNode inner)
            at(inner, field.substring(dot + 1), deed);
    }

    private static boolean isEmpty(ObjectNode object, String field) {
        var found = new boolean[1];
        at(
                object,
                field,
                (parent, name) -> found[0] = !parent.path(name).isMissingNode()
                        && !parent.path(name).isNull()
                        && !parent.path(name).asString("?").isBlank());
        return !found[0];
    }

    private static void put(ObjectNode object, String field, JsonNode value) {
        var dot = field.indexOf('.');
        if (dot < 0) {
            object.set(field, value);
            return;
        }
        var first = field.substring(0, dot);
        var inner = object.path(first) instanceof ObjectNode there ? there : object.putObject(first);
        put(inner, field.substring(dot + 1), value);
    }

    private static Optional<JsonNode> converted(JsonNode value, Type to) {
        if (value.isMissingNode() || value.isNull() || value.isContainer()) return Optional.empty();
        var text = value.asString().strip();
        return switch (to) {
            case TEXT -> Optional.of(JsonNodeFactory.instance.stringNode(text));
            case NUMBER -> number(text);
            case FLAG -> flag(text.toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<JsonNode> number(String text) {
        try {
            var bare = text.replaceAll("[¥￥$€£,，\\s]", "");
            return Optional.of(JsonNodeFactory.instance.numberNode(new BigDecimal(bare)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> flag(String text) {
        if (YES.contains(text)) return Optional.of(JsonNodeFactory.instance.booleanNode(true));
        return NO.contains(text) ? Optional.of(JsonNodeFactory.instance.booleanNode(false)) : Optional.empty();
    }
}
