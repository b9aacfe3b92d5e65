package dev.perennial.server.collect.sensors;

import dev.perennial.engine.event.Event;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.door.Json;
import java.time.Instant;
import java.util.List;

/** Judges records as the server does between reading and storing. */
final class Records {

    static final Instant RECEIVED = Instant.parse("2026-11-22T09:00:00Z");

    private static final Source SHOP =
            new Source(1, "Shop", "T1", true, new Source.Rules(true, false, false, false), RECEIVED);

    private Records() {}

    static Checks.Judged judge(String record) {
        return judge(record, "default");
    }

    static Checks.Judged judge(String record, String project) {
        var reception = new Reception(SHOP, RECEIVED, project, false, "203.0.113.7", "");
        return Checks.judge(reception, Json.MAPPER.readTree(record));
    }

    /** The events that a record becomes, which must be accepted. */
    static List<Event> events(String record) {
        return switch (judge(record)) {
            case Checks.Judged.Accepted(var events) -> events;
            case Checks.Judged.Not(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    static Event event(String record) {
        return events(record).getFirst();
    }
}
