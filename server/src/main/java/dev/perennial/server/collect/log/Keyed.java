package dev.perennial.server.collect.log;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.EventJson;
import java.util.UUID;

/** An event ready to be written: its dedupe key and its body are computed before the appender sees it. */
record Keyed(Event event, UUID dedupe, String body) {

    static Keyed of(Event event, DedupeKey key) {
        return new Keyed(event, key.of(event.source(), event.messageId()), EventJson.write(event));
    }
}
