package dev.perennial.server.collect.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.collect.log.PostgresLog;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SensorsApiTest {

    private final TestServer server = TestServer.start();

    @BeforeAll
    void addSources() {
        source("Closed", "T1", Map.of());
        source("open", "T2", Map.of("byProject", true));
        source("default", "T3", Map.of("byProject", true));
        source("switched off", "T4", Map.of("byProject", true, "enabled", false));
        source("private", "T5", Map.of("dropsIp", true));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            query                    | record              | belongs to
            project=p&token=T1       |                     | Closed
            token=T1                 |                     | Closed
            project=open&token=T1    |                     | Closed
            project=open             |                     | open
            project=open&token=      |                     | open
                                     |                     | default
            project=Closed           |                     | 403
            project=nowhere          |                     | 403
            project=nowhere          | "token":"T1",       | Closed
            project=open&token=wrong |                     | 403
            token=wrong              | "token":"T1",       | 403
            token=T4                 |                     | 403
            project=switched+off     |                     | 403
            token=T1                 | "token":"T2",       | open
            token=T1                 | "token":"wrong",    | unknown_source
            """)
    void findsTheSource(String query, String record, String belongs) {
        var before = log().newest();
        var reply = post("/sa?" + (query == null ? "" : query), record(record == null ? "" : record));
        if (belongs.equals("403")) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(403);
            assertThat(reply.json().propertyNames()).containsExactly("code", "message");
            assertThat(log().newest()).isEqualTo(before);
            return;
        }
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        if (belongs.equals("unknown_source"))
            assertThat(newest().path("reason").stringValue()).isEqualTo(belongs);
        else assertThat(name(log().read(before, 1).getFirst().event().source())).isEqualTo(belongs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "application/json",
                "multipart/form-data; boundary=x"
            })
    void readsAFormWhateverTheTypeSays(String type) {
        var before = log().newest();
        var reply = server.stranger().header("Content-Type", type).send("POST", "/sa?token=T1", text(form(record(""))));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(log().newest()).isEqualTo(before + 1);
    }

    @Test
    void answersAnImageWithAnImage() {
        var before = log().newest();
        var reply = server.stranger().get("/sa.gif?token=T1&" + form(record("")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("content-type")).contains("image/gif");
        assertThat(reply.text()).startsWith("GIF89a");
        assertThat(log().newest()).isEqualTo(before + 1);
        assertThat(server.stranger().get("/sa?token=T1&" + form(record(""))).text())
                .isEqualTo("{}");
        assertThat(post("/sa.gif?token=T1", record("")).text()).isEqualTo("{}");
    }

    @Test
    void takesAnAddressAsLongAsTheLargestEvent() {
        var before = log().newest();
        var large = record("\"properties\":{\"text\":\"%s\"},".formatted("x".repeat(30_000)));
        assertThat(server.stranger().get("/sa.gif?token=T1&" + form(large)).status())
                .isEqualTo(200);
        assertThat(log().newest()).isEqualTo(before + 1);
    }

    @Test
    void keepsGoodNeighboursOfABadRecordAndListsTheBadOneWhole() {
        var before = log().newest();
        var bad = "{\"type\":\"track\",\"event\":\"E%d\"}".formatted(System.nanoTime());
        var reply = post("/sa?token=T1", "[%s,%s,7,%s]".formatted(record(""), bad, record("")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(log().newest()).isEqualTo(before + 2);
        var set = server.api().get("/api/collect/quarantine?limit=2").ok().path("items");
        assertThat(set.path(0).path("body").stringValue()).isEqualTo("7");
        assertThat(set.path(1).path("body").stringValue()).isEqualTo(bad);
    }

    @Test
    void setsEncryptedRecordsAsideAndSaysWhy() {
        var reply = server.stranger().send("POST", "/sa?token=T1", text("gzip=9&data_list=c2VjcmV0"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(newest().path("reason").stringValue()).isEqualTo("encrypted");
        assertThat(newest().path("body").stringValue()).isEqualTo("c2VjcmV0");
        assertThat(newest().path("detail").stringValue()).contains("no key");
    }

    @Test
    void marksARecordThatIsNotTheOneWhoseHashCame() {
        var before = log().newest();
        server.stranger().send("POST", "/sa?token=T1", text(form(record("")) + "&crc=7"));
        assertThat(log().read(before, 1).getFirst().event().properties().value("$crc_mismatch"))
                .isPresent();
    }

    @Test
    void dropsAddressesWhereThatIsAskedFor() {
        var before = log().newest();
        var page = record("\"lib\":{\"$lib\":\"js\"},");
        post("/sa?token=T1", page);
        post("/sa?token=T5", page);
        var kept = log().read(before, 2);
        assertThat(kept.getFirst().event().properties().value("$ip")).isPresent();
        assertThat(kept.getLast().event().properties().value("$ip")).isEmpty();
    }

    @Test
    void tellsDevelopersWhatIsWrongAndKeepsNothingInADryRun() {
        var before = log().newest();
        var dry = server.stranger().header("Dry-Run", "true");
        assertThat(dry.send("POST", "/debug?token=T1", text(form(record("")))).text())
                .isEqualTo("{}");
        assertThat(log().newest()).isEqualTo(before);
        var bad = dry.send("POST", "/debug?token=T1", text(form("{\"type\":\"track\",\"event\":\"E\"}")));
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.text()).contains("nobody");
        var wet = server.stranger().header("Dry-Run", "false");
        assertThat(wet.send("POST", "/debug?token=T1", text(form(record("")))).status())
                .isEqualTo(200);
        assertThat(log().newest()).isEqualTo(before + 1);
        assertThat(dry.send("POST", "/debug?token=wrong", text(form(record(""))))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersWhatSdksAskBeforeTheySend() {
        for (var system : List.of("Android", "iOS")) {
            var reply = server.stranger().get("/config/" + system + ".conf?v=&nv=&project=p&app_id=x");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("""
                    {"v":"1","configs":{"disableDebugMode":false,"disableSDK":false,"autoTrackMode":-1,\
                    "event_blacklist":[],"nv":"1","effect_mode":0}}""");
        }
        assertThat(server.stranger().get("/mp_login?code=1&appid=wx").json().isObject())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sa?token=T1", "/sa.gif?token=T1", "/debug?token=T1"})
    void tellsBrowsersThatEveryOriginMaySend(String path) {
        var page = server.stranger().header("Origin", "https://shop.example");
        var asked = page.send("OPTIONS", path, BodyPublishers.noBody());
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.headers().firstValue("access-control-allow-origin")).contains("https://shop.example");
        assertThat(asked.headers().firstValue("access-control-allow-headers").orElseThrow())
                .contains("Dry-Run");
        var sent = page.send("POST", path, text(form(record(""))));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.headers().firstValue("access-control-allow-origin")).contains("https://shop.example");
    }

    @Test
    void tellsTrackersToComeBackWhileNothingCanBeStored() {
        var postgres = server.bean(PostgresLog.class);
        postgres.stop();
        try {
            var reply = post("/sa?token=T1", record(""));
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.headers().firstValue("retry-after")).contains("5");
        } finally {
            postgres.start();
        }
        assertThat(post("/sa?token=T1", record("")).status()).isEqualTo(200);
    }

    private static String record(String fields) {
        return "{\"type\":\"track\",\"event\":\"View\",%s\"distinct_id\":\"u1\",\"time\":%d,\"_track_id\":%d}"
                .formatted(fields, 1767600000000L, System.nanoTime());
    }

    private static String form(String json) {
        var packed = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        return (json.startsWith("[") ? "data_list=" : "data=") + URLEncoder.encode(packed, StandardCharsets.UTF_8);
    }

    private Reply post(String path, String json) {
        return server.stranger().send("POST", path, text(form(json)));
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }

    private void source(String name, String key, Map<String, Boolean> rules) {
        var added = server.api()
                .post("/api/collect/sources", Map.of("name", name, "writeKey", key))
                .ok();
        if (!rules.isEmpty())
            server.api()
                    .patch("/api/collect/sources/" + added.path("id").intValue(), rules)
                    .ok();
    }

    private String name(int source) {
        return server.api().get("/api/collect/sources").ok().path("items").values().stream()
                .filter(row -> row.path("id").intValue() == source)
                .map(row -> row.path("name").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode newest() {
        return server.api()
                .get("/api/collect/quarantine?limit=1")
                .ok()
                .path("items")
                .path(0);
    }

    private EventLog log() {
        return server.bean(EventLog.class);
    }
}
