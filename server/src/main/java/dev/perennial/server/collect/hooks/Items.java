package dev.perennial.server.collect.hooks;

import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.Item;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Opened;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The items of a delivery. */
sealed interface Items {

    /** Each may become an event. */
    record Found(List<JsonNode> items) implements Items {}

    /** There are none where they should be. */
    record None(Refused why) implements Items {}

    static Items of(Delivered delivered, @Nullable String list) {
        var found = list == null ? delivered.body() : delivered.find(delivered.body(), list);
        if (!found.isArray()) {
            if (list == null || found.isObject()) return new Found(List.of(found));
            return new None(new Refused(Reason.NOT_AN_OBJECT, "at %s stands no list".formatted(list)));
        }
        if (found.size() > Limits.BATCH_EVENTS_MAX)
            return new None(new Refused(
                    Reason.TOO_MANY_ITEMS,
                    "a delivery holds at most %d items, was %d".formatted(Limits.BATCH_EVENTS_MAX, found.size())));
        return new Found(List.copyOf(found.values()));
    }

    /** An item with the limits that hold for every event. */
    static Opened opened(JsonNode item) {
        return Opened.of(new Item(raw(item), depth(item)));
    }

    static ByteBuffer raw(JsonNode item) {
        return ByteBuffer.wrap(item.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static int depth(JsonNode node) {
        if (!node.isContainer()) return 0;
        return 1 + node.values().stream().mapToInt(Items::depth).max().orElse(0);
    }
}
