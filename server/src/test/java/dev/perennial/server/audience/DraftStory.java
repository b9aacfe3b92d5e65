package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A sentence being written over HTTP: every number in it opens exactly its people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftStory {

    private static final String BOUGHT = """
            {"is":"did","step":{"events":["Tea Bought"]},"times":{"is":"atLeast","count":1},"within":{"is":"ever"}}""";
    private static final String TWICE = BOUGHT.replace("\"count\":1", "\"count\":2");
    private static final String NEVER_COMPLAINED = """
            {"is":"did","step":{"events":["Complained"]},"times":{"is":"exactly","count":0},"within":{"is":"ever"}}""";

    private TestServer server;
    private Api api;

    @BeforeAll
    void open() throws InterruptedException {
        server = TestServer.start();
        api = server.api();
        var shop = server.source();
        var yesterday = server.clock().instant().minus(Duration.ofDays(1)).toString();
        shop.batch(List.of(
                        bought("ada", yesterday),
                        bought("ada", yesterday),
                        bought("bo", yesterday),
                        bought("cleo", yesterday),
                        bought("cleo", server.clock().instant().toString()),
                        Map.of("type", "track", "userId", "cleo", "event", "Complained", "timestamp", yesterday)))
                .ok();
        for (int tries = 0; tries < 300 && preview(BOUGHT).required("size").longValue() < 3; tries++) Thread.sleep(100);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void everyNumberOpensItsPeople() {
        var preview = preview(all(TWICE, NEVER_COMPLAINED));

        assertThat(preview.required("size").longValue()).isEqualTo(1);
        var lines = preview.required("lines");
        assertThat(count(lines.get(0).required("own"))).isEqualTo(2);
        assertThat(count(lines.get(1).required("own"))).isEqualTo(2);
        assertThat(count(lines.get(1).required("after"))).isEqualTo(1);
        for (var name : List.of("own", "after", "missed"))
            assertThat(people(preview, lines.get(1).required(name)).size())
                    .as(name)
                    .isEqualTo((int) count(lines.get(1).required(name)));
    }

    @Test
    void boMissedByOnePurchaseAndCleoByHerComplaint() {
        var lines = preview(all(TWICE, NEVER_COMPLAINED)).required("lines");

        assertThat(count(lines.get(0).required("missed"))).isEqualTo(1);
        assertThat(count(lines.get(1).required("missed"))).isEqualTo(1);
    }

    @Test
    void whoCameSinceYesterdayIsKnownFromTheLog() {
        var change = preview(TWICE).required("change");

        assertThat(count(change.required("came"))).isEqualTo(1);
        assertThat(count(change.required("went"))).isZero();
        assertThat(preview(all(TWICE, """
                {"is":"trait","name":"city","test":{"is":"isSet"},"unknown":true}""")).path("change").isNull()).isTrue();
    }

    @Test
    void nobodyComesWithAHint() {
        var hint = preview(BOUGHT.replace("\"count\":1", "\"count\":4")).required("hint");

        assertThat(hint.required("line").intValue()).isZero();
        assertThat(hint.required("looser").required("times").required("count").intValue())
                .isEqualTo(2);
        assertThat(count(hint.required("people"))).isEqualTo(2);
    }

    @Test
    void aFigureIsKeptAsASegment() {
        var preview = preview(all(TWICE, NEVER_COMPLAINED));
        var missed = preview.required("lines").get(1).required("missed");

        var kept = api.post(path(preview, missed) + "/segment", Map.of("name", "Complained, but bought"))
                .ok();

        assertThat(kept.required("size").longValue()).isEqualTo(1);
        assertThat(kept.required("definition").required("is").stringValue()).isEqualTo("fixed");
    }

    private JsonNode preview(String condition) {
        return api.post("/api/audience/segments/preview", "{\"condition\":" + condition + "}")
                .ok();
    }

    private JsonNode people(JsonNode preview, JsonNode figure) {
        return api.get(path(preview, figure) + "/people").ok().required("items");
    }

    private static String path(JsonNode preview, JsonNode figure) {
        return "/api/audience/answers/%s/figures/%d"
                .formatted(
                        preview.required("answer").stringValue(),
                        figure.required("figure").intValue());
    }

    private static String all(String... parts) {
        return "{\"is\":\"all\",\"parts\":[" + String.join(",", parts) + "]}";
    }

    private static long count(JsonNode figure) {
        return figure.required("count").longValue();
    }

    private static Map<String, String> bought(String who, String when) {
        return Map.of("type", "track", "userId", who, "event", "Tea Bought", "timestamp", when);
    }
}
