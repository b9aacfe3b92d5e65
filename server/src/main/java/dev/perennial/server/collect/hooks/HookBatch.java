package dev.perennial.server.collect.hooks;

import dev.perennial.engine.event.Event;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.door.Item;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Opened;
import dev.perennial.server.collect.door.Verdict;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a delivery becomes: everything in it is an event, set aside, or ignored.
 *
 * @param ignored how many items are none that become events
 */
record HookBatch(List<Taken> taken, List<Aside> aside, int ignored) {

    // The depth of a whole delivery is bounded by what an item may have, and the list around it.
    private static final int DEPTH_MAX = Limits.DEPTH_MAX + 4;

    /** An item that is an event, for all that its mapping says. */
    record Taken(Event event, ByteBuffer raw, int place) {}

    /**
     * Something that is no event.
     *
     * @param place of the item in its delivery; empty for the whole of it
     */
    record Aside(Refused why, ByteBuffer raw, Optional<Integer> place) {}

    /** Reads a whole body. */
    static HookBatch of(
            Optional<HookMapping> mapping,
            Source source,
            Instant receivedAt,
            Map<String, String> headers,
            byte[] body) {
        return switch (HookBody.read(body, DEPTH_MAX)) {
            case HookBody.Shut(var why) -> whole(why, body);
            case HookBody.Open(var tree) -> {
                if (mapping.isEmpty())
                    yield whole(new Refused(Reason.UNMAPPED, "nobody has said yet what deliveries mean"), body);
                var delivered = new Delivered(tree, headers);
                yield switch (Items.of(delivered, mapping.get().list())) {
                    case Items.None(var why) -> whole(why, body);
                    case Items.Found(var items) ->
                        read(new HookReading(mapping.get(), source, receivedAt, delivered), items);
                };
            }
        };
    }

    /** Reads one item again, where the delivery around it is no longer known. */
    static HookBatch again(
            HookMapping mapping,
            Source source,
            Instant receivedAt,
            Map<String, String> headers,
            byte[] item,
            int place) {
        return switch (Opened.of(new Item(ByteBuffer.wrap(item), 0))) {
            case Opened.Shut(var why) -> whole(why, item);
            case Opened.Open(var tree) -> {
                var batch = new HookBatch(new ArrayList<>(), new ArrayList<>(), 0);
                batch.add(new HookReading(mapping, source, receivedAt, new Delivered(tree, headers)), tree, place);
                yield batch;
            }
        };
    }

    private static HookBatch read(HookReading reading, List<JsonNode> items) {
        var batch = new HookBatch(new ArrayList<>(), new ArrayList<>(), 0);
        var ignored = 0;
        for (var place = 0; place < items.size(); place++)
            if (reading.ignores(items.get(place))) ignored++;
            else batch.add(reading, items.get(place), place);
        return new HookBatch(batch.taken, batch.aside, ignored);
    }

    private void add(HookReading reading, JsonNode item, int place) {
        switch (Items.opened(item)) {
            case Opened.Shut(var why) -> aside.add(new Aside(why, Items.raw(item), Optional.of(place)));
            case Opened.Open(var object) -> {
                switch (reading.read(object, place)) {
                    case Verdict.Accepted(var event) -> taken.add(new Taken(event, Items.raw(item), place));
                    case Refused why -> aside.add(new Aside(why, Items.raw(item), Optional.of(place)));
                }
            }
        }
    }

    private static HookBatch whole(Refused why, byte[] body) {
        return new HookBatch(List.of(), List.of(new Aside(why, ByteBuffer.wrap(body), Optional.empty())), 0);
    }
}
