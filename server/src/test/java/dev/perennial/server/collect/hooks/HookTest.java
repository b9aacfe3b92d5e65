package dev.perennial.server.collect.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HookTest {

    private static final String MAPPING = """
            {"list": "orders", "name": {"path": "header:X-Topic", "constant": "Order Told"},
             "time": {"path": "paid_at", "pattern": "yyyy/MM/dd HH:mm", "zone": "Asia/Shanghai"}, "id": "number",
             "identifiers": [{"path": "customer.mail", "kind": "email"}, {"path": "customer.id", "kind": "login"}],
             "properties": [{"path": "total", "name": "revenue", "type": "number"}, {"path": "lines.0.sku"},
                            {"path": "delivery:shop"}],
             "traits": [{"path": "customer.city", "name": "city"}],
             "ignore": [{"path": "delivery:kind", "equals": "ping"}]}""";
    private static final String ORDER = """
            {"number": "A-%s", "paid_at": "2026/01/05 15:30", "total": "86.50", "lines": [{"sku": "T007"}],
             "customer": {"id": 7, "mail": "ada@example.com", "city": "杭州"}}""";

    private final TestServer server = TestServer.start();
    private final Api api = server.api();

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void mapsEachItemOfADeliveryAndCountsARepeatOnce() {
        var source = source("shop");
        var path = hook(source, "{\"mapping\": %s}".formatted(MAPPING));
        var delivery = "{\"shop\": \"west\", \"orders\": [%s, %s]}".formatted(ORDER.formatted(1), ORDER.formatted(2));

        assertThat(deliver(path, delivery).status()).isEqualTo(200);
        assertThat(deliver(path, delivery).status()).isEqualTo(200);
        assertThat(server.stranger()
                        .header("X-Topic", "orders/paid")
                        .post(path, "{\"orders\": [%s]}".formatted(ORDER.formatted(3)))
                        .status())
                .isEqualTo(200);
        assertThat(deliver(path, "{\"kind\": \"ping\", \"orders\": [{}]}").status())
                .isEqualTo(200);

        var events = events(source);
        assertThat(events).extracting(Event::name).containsExactly("Order Told", "Order Told", "orders/paid");
        var first = events.getFirst();
        assertThat(first.messageId()).isEqualTo("hook:A-1");
        assertThat(first.identifiers())
                .containsExactly(Identifier.login("7"), new Identifier("email", "ada@example.com"));
        assertThat(first.occurredAt()).hasToString("2026-01-05T07:30:00Z");
        assertThat(ValueJson.write(first.properties().values()))
                .hasToString("{\"revenue\":86.5,\"lines.0.sku\":\"T007\",\"shop\":\"west\"}");
        assertThat(first.traits()).containsExactly(new TraitDeed.Put("city", Value.of("杭州")));
        assertThat(counts(source))
                .as("received = stored + duplicate + quarantined")
                .isEqualTo("5 = 3 + 2 + 0");
        assertThat(api.get("/api/collect/sources/%d/hook".formatted(source))
                        .ok()
                        .required("ignored")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatCannotBeMappedAndTakesItInOnceItCan() {
        var source = source("early");
        var path = hook(source, "{}");
        deliver(path, "{\"orders\": [%s]}".formatted(ORDER.formatted("early"))).ok();
        deliver(path, "[1, {\"a\": ").ok();
        assertThat(counts(source)).isEqualTo("2 = 0 + 0 + 2");
        var shown = api.get("/api/collect/sources/%d/hook".formatted(source)).ok();
        assertThat(shown.required("waiting").intValue()).isEqualTo(2);

        hook(source, "{\"mapping\": %s}".formatted(MAPPING));
        var replayed = api.post("/api/collect/quarantine/replay", Map.of("source", source, "reason", "unmapped"))
                .ok();

        assertThat(replayed.required("stored").intValue()).isEqualTo(1);
        assertThat(counts(source)).isEqualTo("2 = 1 + 0 + 1");
        assertThat(newestRefusal(source).required("request").stringValue())
                .as("nobody reads the address in quarantine")
                .doesNotContain(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            item                                                                     | reason
            {"number": 1, "paid_at": "2026/01/05 15:30", "customer": {}}             | nobody
            {"number": 1, "paid_at": "2026/01/05 15:30", "customer": {"id": "null"}} | nobody
            {"number": 1, "paid_at": "yesterday", "customer": {"id": 7}}             | time
            {"number": 1, "customer": {"id": 7}}                                     | time
            {"number": 1, "paid_at": "2026/01/05 15:30", "total": "much", "customer": {"id": 7}} | value_type
            7                                                                        | not_an_object
            """)
    void setsAsideOneItemWithItsReasonAndKeepsItsNeighbours(String item, String reason) {
        var source = source("neighbours " + item.hashCode());
        var path = hook(source, "{\"mapping\": %s}".formatted(MAPPING));

        deliver(path, "{\"orders\": [%s, %s]}".formatted(item, ORDER.formatted(9)))
                .ok();

        assertThat(counts(source)).isEqualTo("2 = 1 + 0 + 1");
        var refusal = newestRefusal(source);
        assertThat(refusal.required("reason").stringValue()).isEqualTo(reason);
        assertThat(refusal.required("body").stringValue().replace(" ", "")).isEqualTo(item.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "\"text\"", "null", "\u0000", "payload=%7B", "{\"orders\": 1e400}"})
    void answersEveryBodyAndKeepsIt(String body) {
        var source = source("bodies " + body.hashCode());
        var path = hook(source, "{\"mapping\": %s}".formatted(MAPPING));
        assertThat(deliver(path, body).status()).isEqualTo(200);
        assertThat(counts(source)).isEqualTo("1 = 0 + 0 + 1");
    }

    @Test
    void survivesAHundredThousandLevels() {
        var source = source("deep");
        var path = hook(source, "{\"mapping\": %s}".formatted(MAPPING));
        assertThat(deliver(path, "[".repeat(100_000) + "]".repeat(100_000)).status())
                .isEqualTo(200);
        assertThat(newestRefusal(source).required("reason").stringValue()).isEqualTo("too_deep");
    }

    /** The example in GitHub's documentation, "Validating webhook deliveries". */
    @Test
    void checksTheSignature() {
        var source = source("signed");
        var path = hook(source, """
                {"mapping": null, "signature": {"header": "X-Hub-Signature-256", "prefix": "sha256=",
                 "encoding": "hex", "secret": "It's a Secret to Everybody"}}""");
        var good = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        var signed = server.stranger().header("X-Hub-Signature-256", good);

        assertThat(signed.post(path, "Hello, World!").status()).isEqualTo(200);
        assertThat(signed.post(path, "Hello, world!").status()).isEqualTo(401);
        assertThat(deliver(path, "Hello, World!").status()).isEqualTo(401);
        assertThat(counts(source)).isEqualTo("1 = 0 + 0 + 1");
        var shown = api.get("/api/collect/sources/%d/hook".formatted(source)).ok();
        assertThat(shown.toString()).doesNotContain("Everybody").contains("X-Hub-Signature-256");

        hook(source, """
                {"signature": {"header": "X-Hub-Signature-256", "prefix": "sha256="}}""");
        assertThat(signed.post(path, "Hello, World!").status())
                .as("the secret is kept")
                .isEqualTo(200);
    }

    @Test
    void saysTheWordAgainThatSendersAskWith() {
        var path = hook(source("asked"), "{}");
        assertThat(deliver(path, "{\"type\": \"url_verification\", \"token\": \"t\", \"challenge\": \"3eZbrw1a\"}")
                        .text())
                .isEqualTo("{\"challenge\":\"3eZbrw1a\"}");
        assertThat(server.stranger()
                        .get(path + "?hub.mode=subscribe&hub.challenge=1158201444")
                        .text())
                .isEqualTo("1158201444");
        assertThat(server.stranger().get(path + "?challenge=%3Cscript%3E%20").text())
                .doesNotContain("script");
    }

    @Test
    void endsAnAddress() {
        var source = source("ended");
        var path = hook(source, "{}");
        var next = hook(source, "{\"newAddress\": true}");
        assertThat(next).isNotEqualTo(path);
        assertThat(deliver(path, "{}").status()).isEqualTo(404);
        assertThat(deliver(next, "{}").status()).isEqualTo(200);
        api.patch("/api/collect/sources/" + source, "{\"enabled\": false}").ok();
        assertThat(deliver(next, "{}").status()).isEqualTo(404);
        api.delete("/api/collect/sources/%d/hook".formatted(source)).ok();
        assertThat(api.get("/api/collect/sources/%d/hook".formatted(source)).status())
                .isEqualTo(404);
    }

    @Test
    void proposesAMappingForADeliveryOfAShop() {
        var body = """
                {"id": 820982911946154508, "created_at": "2026-01-05T07:30:00Z", "email": "jon@example.com",
                 "total_price": "403.00", "customer": {"id": 115310627314723954, "first_name": "John"}}""";
        var trial = Map.of("body", body, "headers", Map.of("X-Shopify-Topic", "orders/create"));
        var tried = api.post("/api/collect/sources/%d/hook/preview".formatted(source("guess")), trial)
                .ok();
        var event = tried.required("events").get(0);
        assertThat(event.required("name").stringValue()).isEqualTo("orders/create");
        assertThat(event.required("identifiers").toString())
                .isEqualTo("[{\"kind\":\"login\",\"value\":\"115310627314723954\"},"
                        + "{\"kind\":\"email\",\"value\":\"jon@example.com\"}]");
        assertThat(event.required("occurredAt").stringValue()).isEqualTo("2026-01-05T07:30:00Z");
        assertThat(tried.required("mapping").required("id").stringValue()).isEqualTo("id");
    }

    private int source(String name) {
        return api.post("/api/collect/sources", Map.of("name", name))
                .ok()
                .required("id")
                .intValue();
    }

    private String hook(int source, String wish) {
        return api.put("/api/collect/sources/%d/hook".formatted(source), wish)
                .ok()
                .required("path")
                .stringValue();
    }

    private Reply deliver(String path, String body) {
        return server.stranger().post(path, body);
    }

    private List<Event> events(int source) {
        return server.bean(EventLog.class).read(0, 5_000).stream()
                .map(Logged::event)
                .filter(event -> event.source() == source)
                .toList();
    }

    private JsonNode newestRefusal(int source) {
        return api.get("/api/collect/quarantine?limit=1&source=" + source)
                .ok()
                .required("items")
                .get(0);
    }

    private String counts(int source) {
        for (var row : api.get("/api/collect/sources?limit=500").ok().required("items"))
            if (row.required("id").intValue() == source)
                return "%s = %s + %s + %s"
                        .formatted(
                                row.get("received"), row.get("stored"), row.get("duplicate"), row.get("quarantined"));
        throw new AssertionError("no source " + source);
    }
}
