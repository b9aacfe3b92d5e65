package dev.perennial.server.collect;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.access.Allowed;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What arrives just now, for those who connect an app and wait for its first event. */
@RestController
@RequestMapping("/api/collect/live")
class LiveApi {

    private static final int SHOWN = 50;

    /** So far back the events of a quiet source are looked for. */
    private static final int LOOKED_AT = 2_000;

    private final EventLog log;

    LiveApi(EventLog log) {
        this.log = log;
    }

    /** An event as it was accepted. */
    record Arrived(
            long offset,
            int source,
            String name,
            List<Identifier> identifiers,
            Instant occurredAt,
            Instant receivedAt,
            JsonNode properties) {

        static Arrived of(Logged logged) {
            var event = logged.event();
            return new Arrived(
                    logged.offset(),
                    event.source(),
                    event.name(),
                    event.identifiers(),
                    event.occurredAt(),
                    event.receivedAt(),
                    ValueJson.write(event.properties().values()));
        }
    }

    /** The latest events, newest first: at most 50, of some sources if any is named. */
    @Allowed("intake.read")
    @GetMapping
    List<Arrived> latest(@RequestParam(defaultValue = "") List<Integer> source) {
        var back = Math.max(0, log.newest() - LOOKED_AT);
        return log.read(back, LOOKED_AT).reversed().stream()
                .filter(logged ->
                        source.isEmpty() || source.contains(logged.event().source()))
                .limit(SHOWN)
                .map(Arrived::of)
                .toList();
    }
}
