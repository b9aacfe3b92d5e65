package dev.perennial.server.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.collect.found.Discovery;
import dev.perennial.server.kit.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** An app is connected, its events are found and planned; then a release breaks one of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanApiTest {

    private final TestServer server = TestServer.start();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void whatArrivesIsFoundPlannedJudgedAndRepaired() {
        pay("5.1.0", 128, "ada@example.com");
        pay("5.1.0", 99.5, "bob@example.com");
        follow();
        var paid = event("Paid");
        assertThat(paid.path("event").path("count").intValue()).isEqualTo(2);
        assertThat(paid.path("event").path("state").stringValue()).isEqualTo("open");
        assertThat(property(paid, "revenue").path("examples").toString()).isEqualTo("[\"128\",\"99.5\"]");
        assertThat(property(paid, "email").path("examples"))
                .as("personal: no examples")
                .isEmpty();

        plan("Paid", "planned");
        expect("Paid", "revenue", "number");
        pay("5.2.0", "¥99.50", "cy@example.com");
        follow();
        assertThat(event("Paid").path("event").path("count").intValue())
                .as("counted and stored, as nothing else was asked for")
                .isEqualTo(3);
        assertThat(violations()).isEqualTo("Paid revenue wrong_type text 5.2.0 stored 1");

        server.api().patch("/api/collect/sources/1", Map.of("setsAside", true)).ok();
        pay("5.2.0", "¥10", "cy@example.com");
        pay("5.2.0", "¥1,210", "cy@example.com");
        assertThat(violations())
                .isEqualTo("Paid revenue wrong_type text 5.2.0 set aside 2, "
                        + "Paid revenue wrong_type text 5.2.0 stored 1");

        var wish = Map.of(
                "reason",
                "wrong_type",
                "event",
                "Paid",
                "property",
                "revenue",
                "version",
                "5.2.0",
                "repairs",
                List.of(Map.of("deed", "CONVERT", "field", "properties.revenue", "to", "number")));
        assertThat(server.api()
                        .post("/api/collect/quarantine/preview", wish)
                        .ok()
                        .values())
                .extracting(tried -> tried.path("becomes").stringValue())
                .containsExactly("stored", "stored");
        assertThat(server.api()
                        .post("/api/collect/quarantine/replay", wish)
                        .ok()
                        .path("stored")
                        .intValue())
                .isEqualTo(2);
        follow();
        assertThat(event("Paid").path("event").path("count").intValue()).isEqualTo(5);
    }

    @Test
    void aBlockedEventIsSetAsideAndStillCannotBeReplayed() {
        server.api()
                .post("/api/collect/sources", Map.of("name", "Strict", "writeKey", "strict-key"))
                .ok();
        server.api()
                .patch("/api/collect/sources/2", Map.of("setsAside", true, "strict", true))
                .ok();
        plan("Tap", "blocked");
        var strict = dev.perennial.server.kit.Api.withWriteKey(server.url(), "strict-key");
        strict.track("u1", "Tap", Map.of()).ok();
        strict.track("u1", "Never heard of", Map.of()).ok();
        var piles = server.api().get("/api/collect/quarantine/piles").ok().toString();
        assertThat(piles).contains("\"reason\":\"blocked\"").contains("\"reason\":\"unplanned\"");
        assertThat(server.api()
                        .post("/api/collect/quarantine/replay", Map.of("reason", "blocked"))
                        .ok()
                        .path("bad")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void whatBecomesPersonalHasNoExamples() {
        server.source().track("u1", "Called", Map.of("nickname_used", "Ace")).ok();
        follow();
        assertThat(property(event("Called"), "nickname_used").path("examples").toString())
                .isEqualTo("[\"Ace\"]");
        server.api()
                .put(
                        "/api/collect/plan/property?event=Called&name=nickname_used",
                        Map.of("description", "what friends say", "required", false, "personal", true))
                .ok();
        var after = property(event("Called"), "nickname_used");
        assertThat(after.path("personal").booleanValue()).isTrue();
        assertThat(after.path("examples")).isEmpty();
        server.source().track("u1", "Called", Map.of("nickname_used", "Deuce")).ok();
        follow();
        assertThat(property(event("Called"), "nickname_used").path("examples")).isEmpty();
    }

    private void pay(String version, Object revenue, String email) {
        server.source()
                .post(
                        "/v1/track",
                        Map.of(
                                "userId",
                                "u1",
                                "event",
                                "Paid",
                                "properties",
                                Map.of("revenue", revenue, "email", email),
                                "context",
                                Map.of("app", Map.of("version", version))))
                .ok();
    }

    private void plan(String event, String state) {
        server.api()
                .put("/api/collect/plan/event?name=" + event, Map.of("description", "", "state", state))
                .ok();
    }

    private void expect(String event, String property, String type) {
        server.api()
                .put(
                        "/api/collect/plan/property?event=" + event + "&name=" + property,
                        Map.of("description", "", "type", type, "required", true, "personal", false))
                .ok();
    }

    private JsonNode event(String name) {
        return server.api().get("/api/collect/plan/event?name=" + name).ok();
    }

    private static JsonNode property(JsonNode event, String name) {
        return event.path("properties").values().stream()
                .filter(each -> each.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String violations() {
        return String.join(
                ", ",
                server.api().get("/api/collect/plan/violations?event=Paid").ok().values().stream()
                        .map(row -> String.join(
                                " ",
                                row.path("event").stringValue(),
                                row.path("property").stringValue(),
                                row.path("reason").stringValue(),
                                row.path("given").stringValue(),
                                row.path("version").stringValue(),
                                row.path("setAside").booleanValue() ? "set aside" : "stored",
                                row.path("count").toString()))
                        .toList());
    }

    private void follow() {
        server.bean(Discovery.class).follow();
    }
}
