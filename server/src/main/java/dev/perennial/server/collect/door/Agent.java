package dev.perennial.server.collect.door;

import dev.perennial.engine.event.Value;
import java.util.SequencedMap;

/** What the user agent of an event says about who sent it. */
public final class Agent {

    private Agent() {}

    /** Adds browser, system and kind of device, where nothing better is known, and marks bots. */
    public static void read(SequencedMap<String, Value> properties) {
        if (!(properties.get("$user_agent") instanceof Value.Text(var text)) || text.isBlank()) return;
        UserAgent.properties(text).forEach((name, word) -> properties.putIfAbsent(name, Value.of(word)));
        if (Bots.is(text)) properties.put("$bot", Value.of(true));
    }
}
