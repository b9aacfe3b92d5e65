package dev.perennial.server.collect.log;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.EventJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An event ready to be written: its dedupe key and its body are computed before the appender sees it.
 *
 * @param body as the log keeps it, in UTF-8; half a character, which no text there can hold, is a question mark
 */
record Keyed(Event event, UUID dedupe, ByteBuffer body) {

    static Keyed of(Event event, DedupeKey key) {
        return new Keyed(event, key.of(event.source(), event.messageId()), body(event));
    }

    private static ByteBuffer body(Event event) {
        return ByteBuffer.wrap(EventJson.write(event).getBytes(StandardCharsets.UTF_8));
    }
}
