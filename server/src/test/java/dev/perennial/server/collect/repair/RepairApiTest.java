package dev.perennial.server.collect.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.kit.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a broken release of an app to its events in the log: find the reason, try a repair, take it in again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairApiTest {

    private static final Map<String, Object> NAMED = Map.of("deed", "RENAME", "field", "name", "to", "event");

    private final TestServer server = TestServer.start();

    @AfterAll
    void close() {
        server.close();
    }

    @BeforeEach
    void sendTwentyFiveEventsWithoutAName() {
        for (var i = 0; i < 25; i++)
            server.source().post("/v1/track", Map.of("userId", "u" + i, "name", "Order", "properties", Map.of("n", i)));
        server.source().post("/v1/track", Map.of("userId", "u1", "properties", Map.of("n", 1)));
    }

    @Test
    void repairsAndTakesInAgain() {
        assertThat(pile("event_name")).isEqualTo(26);
        var tried = server.api()
                .post("/api/collect/quarantine/preview", wish(List.of(NAMED)))
                .ok();
        assertThat(tried).hasSize(20);
        assertThat(tried.path(0).path("becomes").stringValue()).isEqualTo("event_name");
        assertThat(tried.path(1).path("becomes").stringValue()).isEqualTo("stored");
        assertThat(tried.path(1).path("before").stringValue()).contains("\"name\":\"Order\"");
        assertThat(tried.path(1).path("after").stringValue()).contains("\"event\":\"Order\"");
        assertThat(pile("event_name")).as("looking changes nothing").isEqualTo(26);

        var before = log().newest();
        var counted = counts();
        var replayed = server.api()
                .post("/api/collect/quarantine/replay", wish(List.of(NAMED)))
                .ok();
        assertThat(replayed.path("stored").intValue()).isEqualTo(25);
        assertThat(replayed.path("bad").intValue()).isEqualTo(1);
        assertThat(log().newest()).isEqualTo(before + 25);
        assertThat(log().read(before, 100))
                .allMatch(logged -> logged.event().name().equals("Order"))
                .allMatch(logged -> logged.event().messageId().startsWith("quarantine-"));
        assertThat(pile("event_name")).isEqualTo(1);
        assertThat(counts().received).as("received stays what it was").isEqualTo(counted.received);
        assertThat(counts().quarantined).isEqualTo(counted.quarantined - 25);

        var again = server.api()
                .post("/api/collect/quarantine/replay", wish(List.of(NAMED)))
                .ok();
        assertThat(again.path("stored").intValue()).isZero();
        server.api().post("/api/collect/quarantine/replay", wish(List.of(fill("event", "Unknown"))));
        assertThat(pile("event_name")).isZero();
    }

    @Test
    void repairsRecordsOfTheOtherFamily() {
        var before = log().newest();
        server.api().post("/api/collect/sources", Map.of("name", "App", "writeKey", "T-repair"));
        var record = "{\"type\":\"profile_increment\",\"distinct_id\":\"u1\",\"properties\":{\"n\":\"1\"}}";
        server.stranger().send("POST", "/sa?token=T-repair", BodyPublishers.ofString("data=" + record));
        var wish = Map.of(
                "reason",
                "trait_value",
                "repairs",
                List.of(Map.of("deed", "CONVERT", "field", "properties.n", "to", "number")));
        assertThat(server.api()
                        .post("/api/collect/quarantine/replay", wish)
                        .ok()
                        .path("stored")
                        .intValue())
                .isEqualTo(1);
        assertThat(log().read(before, 1).getFirst().event().traits()).hasSize(1);
        server.api().post("/api/collect/quarantine/replay", wish(List.of(fill("event", "Unknown"))));
    }

    @Test
    void refusesRepairsThatMeanNothing() {
        for (var step : List.of(
                Map.of("deed", "CONVERT", "field", "a", "to", "colour"),
                Map.of("deed", "RENAME", "field", "a"),
                Map.of("deed", "DROP", "field", " ")))
            assertThat(server.api()
                            .post("/api/collect/quarantine/preview", wish(List.of(step)))
                            .status())
                    .isEqualTo(400);
        assertThat(server.api()
                        .post("/api/collect/quarantine/preview", Map.of("reason", "nothing"))
                        .status())
                .isEqualTo(400);
        server.api().post("/api/collect/quarantine/replay", wish(List.of(fill("event", "Unknown"))));
    }

    private record Counts(long received, long quarantined) {}

    private Counts counts() {
        var source = server.api()
                .get("/api/collect/sources?limit=1")
                .ok()
                .path("items")
                .path(0);
        return new Counts(
                source.path("received").longValue(), source.path("quarantined").longValue());
    }

    private int pile(String reason) {
        return server.api().get("/api/collect/quarantine/piles").ok().values().stream()
                .filter(pile -> pile.path("reason").stringValue().equals(reason))
                .mapToInt(pile -> pile.path("count").intValue())
                .sum();
    }

    private static Map<String, Object> wish(List<?> repairs) {
        return Map.of("reason", "event_name", "repairs", repairs);
    }

    private static Map<String, Object> fill(String field, String value) {
        return Map.of("deed", "FILL", "field", field, "value", value);
    }

    private EventLog log() {
        return server.bean(EventLog.class);
    }
}
