package dev.perennial.server.collect.lookout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody connects an app and watches what the door does with what it sends. */
class LookoutTest {

    private static final String STEPS = "/api/collect/live/steps";

    private final TestServer server = TestServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eachStepIsToldWhileSomebodyWatches() {
        server.source().track("ada", "Seen before anybody watched", Map.of()).ok();
        assertThat(sights("")).isEmpty();

        server.api().patch("/api/collect/sources/1", Map.of("dropsIp", true)).ok();
        var said = server.clock().instant();
        var message = Map.of(
                "type",
                "track",
                "event",
                "Paid",
                "userId",
                "ada",
                "anonymousId",
                "a-1",
                "messageId",
                "m1",
                "timestamp",
                said.toString(),
                "context",
                Map.of("ip", "203.0.113.7", "userAgent", "Googlebot/2.1"));
        var batch = Map.of(
                "batch",
                List.of(message, message),
                "sentAt",
                said.plusSeconds(90).toString());
        server.source().post("/v1/batch", batch).ok();
        server.source().post("/v1/track", Map.of("userId", "bob")).ok();
        server.stranger()
                .send(
                        "POST",
                        "/sa?token=write-key-of-the-first-source",
                        BodyPublishers.ofString(
                                "data={\"type\":\"track\",\"event\":\"Tapped\",\"distinct_id\":\"eve\"}"))
                .ok();

        assertThat(sights("")).hasSize(4);
        assertThat(steps(sights("?who=eve").getFirst())).startsWith("OPENED").endsWith("STORED 3");
        var ada = sights("?who=a-1");
        assertThat(steps(ada.getLast()))
                .isEqualTo("OPENED, TIME_CORRECTED -90, BOT, ADDRESS_DROPPED, IDENTIFIED 2, AS_PLANNED, STORED 2");
        assertThat(steps(ada.getFirst())).as("the same again").endsWith("DUPLICATE m1");
        var refused = sights("").stream()
                .filter(sight -> !sight.path("reason").stringValue().isEmpty())
                .toList();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().path("reason").stringValue()).isEqualTo("event_name");
        assertThat(sights("?source=2")).isEmpty();
    }

    @Test
    void nothingIsRememberedOnceNobodyWatches() {
        sights("");
        server.clock().advance(Lookout.WATCHED);
        server.source().track("ada", "Seen by nobody", Map.of()).ok();
        assertThat(sights("")).isEmpty();
        server.source().track("ada", "Seen", Map.of()).ok();
        assertThat(sights("")).hasSize(1);
    }

    @Test
    void theWindowIsBounded() {
        sights("");
        for (var round = 0; round < 3; round++) {
            var from = round * 200;
            var messages = IntStream.range(from, from + 200)
                    .mapToObj(number -> Map.of("type", "track", "event", "Seen", "userId", "u" + number))
                    .toList();
            server.source().batch(messages).ok();
        }
        assertThat(server.bean(Lookout.class).latest(List.of(), "", 1_000)).hasSize(Lookout.REMEMBERED_MAX);
        assertThat(sights("?who=u3")).as("the oldest are forgotten").isEmpty();
        assertThat(sights("?who=u599")).hasSize(1);
    }

    private List<JsonNode> sights(String query) {
        return List.copyOf(server.api().get(STEPS + query).ok().values());
    }

    private static String steps(JsonNode sight) {
        return String.join(
                        ", ",
                        sight.path("steps").values().stream()
                                .map(step -> (step.path("did").stringValue() + " "
                                                + String.join(
                                                        " ",
                                                        step.path("details").values().stream()
                                                                .map(JsonNode::stringValue)
                                                                .toList()))
                                        .strip())
                                .toList())
                .replaceFirst("OPENED \\d+", "OPENED");
    }
}
