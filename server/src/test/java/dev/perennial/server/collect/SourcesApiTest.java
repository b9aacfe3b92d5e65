package dev.perennial.server.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.TestServer;
import dev.perennial.server.postgres.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesApiTest {

    private final TestServer server = TestServer.start();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void makesTheFirstSourceWithTheKeyThatPeopleBring() {
        var first = server.api()
                .get("/api/collect/sources?limit=1")
                .ok()
                .path("items")
                .path(0);
        assertThat(first.path("id").intValue()).isEqualTo(1);
        assertThat(first.path("name").stringValue()).isEqualTo("First source");
        assertThat(first.path("writeKey").stringValue()).isEqualTo(FirstStart.WRITE_KEY);
    }

    @Test
    void refusesToStartWithAKeyThatNobodyCouldSend() {
        assertThatThrownBy(() ->
                        TestServer.start(Map.of("PERENNIAL_WRITE_KEY", "x")).close())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PERENNIAL_WRITE_KEY must be 2 to 128 printable characters");
    }

    @Test
    void addsSourcesAndSwitchesThemOffAtOnce() {
        var added = add("Shop", "我的:key 1");
        var shop = Api.withWriteKey(server.url(), "我的:key 1");
        assertThat(shop.track("u1", "View", Map.of()).status()).isEqualTo(200);
        patch(added, Map.of("enabled", false));
        assertThat(shop.track("u1", "View", Map.of()).status()).isEqualTo(401);
        assertThat(patch(added, Map.of("enabled", true, "name", "The shop"))
                        .path("name")
                        .stringValue())
                .isEqualTo("The shop");
        assertThat(shop.track("u1", "View", Map.of()).status()).isEqualTo(200);
        assertThat(server.api()
                        .post("/api/collect/sources", Map.of("name", "Again", "writeKey", "我的:key 1"))
                        .status())
                .isEqualTo(409);
        assertThat(server.api()
                        .patch("/api/collect/sources/999", Map.of("name", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(audit()).contains("\"subject\":\"source:" + added.path("id").intValue() + "\"");
    }

    @Test
    void counts() {
        var source = add("Counted", "counted-key");
        var tracker = Api.withWriteKey(server.url(), "counted-key");
        var good = Map.of("type", "track", "userId", "u1", "event", "View", "messageId", "m1");
        var bad = Map.of("type", "track", "event", "View");
        tracker.batch(List.of(good, good, bad)).ok();
        tracker.batch(List.of(good, bad)).ok();
        var id = source.path("id").intValue();
        var row = server.api()
                .get("/api/collect/sources?limit=1&after=" + (id - 1))
                .ok()
                .path("items")
                .path(0);
        assertThat(counts(row)).isEqualTo("5 = 1 + 2 + 2");
        assertThat(row.path("lastEventAt").stringValue())
                .isEqualTo(server.clock().instant().toString());
        var hour = server.api()
                .get("/api/collect/intake?source=" + id)
                .ok()
                .path("items")
                .path(0);
        assertThat(counts(hour)).isEqualTo("5 = 1 + 2 + 2");
        assertThat(hour.path("hour").stringValue()).isEqualTo("2026-01-05T08:00:00Z");
        var repeats = server.api().get("/api/collect/duplicates?source=" + id + "&limit=1");
        assertThat(repeats.ok().path("items").path(0).path("messageId").stringValue())
                .isEqualTo("m1");
        var next = repeats.ok().path("next").stringValue();
        assertThat(server.api()
                        .get("/api/collect/duplicates?source=%d&after=%s".formatted(id, next))
                        .ok()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(server.api()
                        .get("/api/collect/quarantine?source=" + id)
                        .ok()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    private JsonNode add(String name, String key) {
        return server.api()
                .post("/api/collect/sources", Map.of("name", name, "writeKey", key))
                .ok();
    }

    private JsonNode patch(JsonNode source, Map<String, ?> change) {
        return server.api()
                .patch("/api/collect/sources/" + source.path("id").intValue(), change)
                .ok();
    }

    private String audit() {
        return server.api().get("/api/access/audit?limit=20").ok().toString();
    }

    private static String counts(JsonNode row) {
        return "%d = %d + %d + %d"
                .formatted(
                        row.path("received").intValue(),
                        row.path("stored").intValue(),
                        row.path("duplicate").intValue(),
                        row.path("quarantined").intValue());
    }
}
