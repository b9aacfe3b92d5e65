package dev.perennial.server.collect.door;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.perennial.engine.event.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What the user agent of an event says about who sent it. */
public final class Agent {

    private static final int LENGTH_MAX = 1_000;

    // Many hundred expressions take longer than all other checks, and most visitors come often.
    private static final int REMEMBERED_MAX = 10_000;
    private static final LoadingCache<String, Said> REMEMBERED =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build(Said::by);

    private Agent() {}

    /** What one user agent says; the same whoever sends it. */
    private record Said(SequencedMap<String, Value> properties, boolean bot) {

        static Said by(String text) {
            var properties = new LinkedHashMap<String, Value>();
            UserAgent.properties(text).forEach((name, word) -> properties.put(name, Value.of(word)));
            return new Said(Collections.unmodifiableSequencedMap(properties), Bots.is(text));
        }
    }

    /** Adds browser, system and kind of device, where nothing better is known, and marks bots. */
    public static void read(SequencedMap<String, Value> properties) {
        if (!(properties.get("$user_agent") instanceof Value.Text(var text)) || text.isBlank()) return;
        var said = text.length() > LENGTH_MAX ? Said.by(text) : REMEMBERED.get(text);
        said.properties.forEach(properties::putIfAbsent);
        if (said.bot) properties.put("$bot", Value.of(true));
    }
}
