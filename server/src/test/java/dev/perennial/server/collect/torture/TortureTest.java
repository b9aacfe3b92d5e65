package dev.perennial.server.collect.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goal: whatever is sent, the answer is never an error of ours, good neighbours are stored, and what was received is
 * what was stored, repeated or set aside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TortureTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GOOD = "{\"type\":\"track\",\"event\":\"Good\",\"userId\":\"good\"}";
    // Records without an id of their own that are equal are one record.
    private static final AtomicInteger SENT = new AtomicInteger();

    private final TestServer server = TestServer.start();

    /** The two families, each with its list of items and its fields of text. */
    enum Family {
        SEGMENT("type event userId anonymousId messageId timestamp sentAt channel property name trait context") {
            @Override
            Reply send(TestServer server, String... items) {
                return server.source().post("/v1/batch", "{\"batch\":[" + String.join(",", items) + "]}");
            }

            @Override
            String good() {
                return GOOD;
            }

            @Override
            Map<String, Object> item(String field, String text) {
                var item = new LinkedHashMap<String, Object>(Map.of(
                        "type",
                        "identify",
                        "userId",
                        "u",
                        "anonymousId",
                        "a",
                        "messageId",
                        "m" + SENT.incrementAndGet()));
                switch (field) {
                    case "property" -> item.put("properties", Map.of("text", text, "list", List.of(text)));
                    case "name" -> item.put("traits", Map.of(text, 1));
                    case "trait" -> item.put("traits", Map.of("text", text));
                    case "context" ->
                        item.put(
                                "context",
                                Map.of("ip", text, "userAgent", text, "locale", text, "os", Map.of("name", text)));
                    case "event" -> {
                        item.put("type", "track");
                        item.put("event", text);
                    }
                    default -> item.put(field, text);
                }
                return item;
            }
        },
        SENSORS("type event distinct_id login_id anonymous_id original_id time _track_id project property name trait"
                + " identities kind lib") {
            @Override
            Reply send(TestServer server, String... items) {
                var list = Base64.getEncoder()
                        .encodeToString(("[" + String.join(",", items) + "]").getBytes(StandardCharsets.UTF_8));
                return server.stranger()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .post("/sa?token=T1", "data_list=" + URLEncoder.encode(list, StandardCharsets.UTF_8));
            }

            @Override
            String good() {
                return """
                        {"type":"track","event":"Good","distinct_id":"good","time":1767600000000,"_track_id":%d,
                        "properties":{}}""".formatted(SENT.incrementAndGet());
            }

            @Override
            Map<String, Object> item(String field, String text) {
                var item = new LinkedHashMap<String, Object>(Map.of(
                        "type",
                        "track",
                        "event",
                        "T",
                        "distinct_id",
                        "u",
                        "time",
                        1_767_600_000_000L + SENT.incrementAndGet()));
                switch (field) {
                    case "property" -> item.put("properties", Map.of("text", text, "list", List.of(text)));
                    case "name" -> item.put("properties", Map.of(text, 1));
                    case "trait" -> {
                        item.put("type", "profile_set");
                        item.put("properties", Map.of("text", text));
                    }
                    case "identities" -> item.put("identities", Map.of("$identity_email", text));
                    case "kind" -> item.put("identities", Map.of(text, "x"));
                    case "lib" -> item.put("lib", Map.of("$lib", text, "$lib_version", text));
                    default -> item.put(field, text);
                }
                return item;
            }
        };

        abstract Reply send(TestServer server, String... items);

        abstract String good();

        abstract Map<String, Object> item(String field, String text);

        private final String fields;

        Family(String fields) {
            this.fields = fields;
        }
    }

    @BeforeAll
    void addSource() {
        server.api()
                .post("/api/collect/sources", Map.of("name", "Sensors", "writeKey", "T1"))
                .ok();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void storesTheGoodNeighboursOfEveryTorturedItem(Family family) throws IOException {
        for (var item : Lines.of("torture-json.txt")) {
            var before = Books.of(server);
            var reply = family.send(server, family.good(), item, family.good());
            var after = Books.of(server).since(before);
            assertThat(reply.status()).as(item).isLessThan(500);
            assertThat(after.agree()).as(item + after).isTrue();
            // What breaks the list itself is set aside whole; else each of the three went one way.
            if (reply.status() == 200 && after.received() != 1) {
                assertThat(after.received()).as(item + after).isEqualTo(item.equals("1,5") ? 4 : 3);
                assertThat(after.stored()).as(item).isGreaterThanOrEqualTo(2);
            } else assertThat(after.quarantined()).as(item).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNaughtyTextsInEveryField(Family family) throws IOException {
        for (var field : family.fields.split(" ", -1)) {
            var items = new ArrayList<String>();
            for (var text : Lines.unescaped("naughty-strings.txt"))
                items.add(JSON.writeValueAsString(family.item(field, text)));
            items.addFirst(family.good());
            items.addLast(family.good());
            var before = Books.of(server);
            var reply = family.send(server, items.toArray(String[]::new));
            var after = Books.of(server).since(before);
            assertThat(reply.status()).as(field + ": " + reply.text()).isEqualTo(200);
            assertThat(after.agree()).as(field + after).isTrue();
            assertThat(after.received()).as(field + after).isEqualTo(items.size());
            assertThat(after.stored()).as(field + after).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void readsBackEveryNaughtyTextAsItCame() throws IOException {
        for (var text : Lines.unescaped("naughty-strings.txt")) {
            var item = JSON.writeValueAsString(
                    Map.of("type", "track", "event", "Kept", "userId", "keeper", "properties", Map.of("text", text)));
            var before = Books.of(server);
            Family.SEGMENT.send(server, item);
            assertThat(Books.of(server).since(before).stored()).isEqualTo(1);
            var kept = server.bean(EventLog.class);
            var event = kept.read(kept.newest() - 1, 1).getFirst().event();
            assertThat(event.properties().value("text").orElseThrow().toString())
                    .contains(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesWhatNeverEnds(Family family) {
        var deep = 100_000;
        for (var item : List.of(
                "[".repeat(deep),
                "[".repeat(deep) + "]".repeat(deep),
                "{\"a\":".repeat(deep / 2) + "1" + "}".repeat(deep / 2),
                "\"" + "\\u0000".repeat(40_000) + "\"",
                "9".repeat(100_000),
                "1e" + "9".repeat(100),
                "{\"type\":\"track\",\"event\":\"T\",\"userId\":\"u\",\"properties\":{\"n\":" + "9".repeat(20_000)
                        + "}}",
                "{\"" + "k".repeat(60_000) + "\":1}")) {
            var before = Books.of(server);
            var reply = family.send(server, family.good(), item, family.good());
            var after = Books.of(server).since(before);
            assertThat(reply.status()).as(item.substring(0, 40)).isLessThan(500);
            assertThat(after.agree()).as(item.substring(0, 40) + after).isTrue();
            if (reply.status() == 200 && after.received() == 3)
                assertThat(after.stored()).isGreaterThanOrEqualTo(2);
        }
    }

    /** Bytes that are no request at all, on every route: refused or set aside, never an error of ours. */
    @Test
    void refusesBytesThatMeanNothing() throws IOException {
        var random = new SplittableRandom(11);
        var bodies = new ArrayList<byte[]>();
        for (int i = 0; i < 20; i++) {
            var noise = new byte[random.nextInt(1, 3_000)];
            random.nextBytes(noise);
            bodies.add(noise);
        }
        var batch = "{\"batch\":[" + GOOD + "]}";
        for (var charset : List.of("UTF-16", "UTF-16LE", "UTF-32", "GB18030", "windows-1252"))
            bodies.add(batch.replace("good", "高é").getBytes(Charset.forName(charset)));
        bodies.add(new byte[0]);
        bodies.add(gzip(batch));
        bodies.add(cut(gzip(batch)));
        bodies.add(gzip(" ".repeat(30 << 20)));
        for (var body : bodies)
            for (var path : List.of("/v1/batch", "/v1/track", "/v1/identify", "/sa?token=T1", "/debug?token=T1"))
                for (var encoding : List.of("", "gzip", "br", "identity, gzip")) {
                    var before = Books.of(server);
                    var api = path.startsWith("/v1") ? server.source() : server.stranger();
                    if (!encoding.isEmpty()) api = api.header("Content-Encoding", encoding);
                    var reply = api.header("Content-Type", "application/json; charset=gbk")
                            .send("POST", path, BodyPublishers.ofByteArray(body));
                    assertThat(reply.status()).as(path + " " + encoding).isLessThan(500);
                    assertThat(Books.of(server).since(before).agree()).isTrue();
                }
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }
}
