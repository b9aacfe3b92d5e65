package dev.perennial.server.collect.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.collect.log.PostgresLog;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentApiTest {

    private static final String KEY = FirstStart.WRITE_KEY;
    private static final String TRACK = "{\"type\":\"track\",\"userId\":\"u1\",\"event\":\"View\"}";

    private final TestServer server = TestServer.start();

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "track",
                "identify",
                "group",
                "page",
                "screen",
                "alias",
                "t",
                "i",
                "g",
                "p",
                "s",
                "a",
                "batch",
                "import",
                "b",
                "m"
            })
    void answersEveryRouteWithAndWithoutASlash(String route) {
        var body = """
                {"type": "track", "userId": "u1", "event": "View", "groupId": "g", "previousId": "a",
                 "batch": [{"type": "track", "userId": "u1", "event": "View"}]}
                """;
        for (var path : List.of("/v1/" + route, "/v1/" + route + "/"))
            assertSuccess(server.source().post(path, body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            header       | in body | query | in item | status
            right        |         |       |         | 200
            right        | wrong   |       |         | 200
            right twice  |         |       |         | 200
                         | right   |       |         | 200
                         | right   | wrong |         | 200
                         |         | right |         | 200
                         |         | right | wrong   | 200
                         |         |       | right   | 200
            bearer       | right   |       |         | 200
            broken       | right   |       |         | 200
            empty        | right   |       |         | 200
            wrong        | right   |       |         | 401
                         | wrong   | right |         | 401
                         |         | wrong | right   | 401
                         |         |       | wrong   | 401
                         |         |       |         | 401
            """)
    void findsTheWriteKey(
            @Nullable String header,
            @Nullable String inBody,
            @Nullable String query,
            @Nullable String inItem,
            int status) {
        var api = header == null ? server.stranger() : server.stranger().header("Authorization", header(header));
        var item = inItem == null ? "" : ",\"writeKey\":\"%s\"".formatted(key(inItem));
        var body = inBody == null ? "" : ",\"writeKey\":\"%s\"".formatted(key(inBody));
        var reply = api.post(
                "/v1/batch" + (query == null ? "" : "?x=1&writeKey=" + key(query)),
                "{\"batch\":[{\"type\":\"track\",\"userId\":\"u1\",\"event\":\"View\"%s}]%s}".formatted(item, body));
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        if (status == 200) assertSuccess(reply);
        else assertThat(reply.json().propertyNames()).containsExactly("code", "message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-8",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "nonsense"
            })
    void readsJsonWhateverTheTypeSays(String type) {
        var before = log().newest();
        assertSuccess(server.source().header("Content-Type", type).post("/v1/t", TRACK));
        assertThat(log().newest()).isEqualTo(before + 1);
    }

    @Test
    void readsCompressedAndChunkedBodies() throws IOException {
        var before = log().newest();
        var zipped = gzip(TRACK.getBytes(StandardCharsets.UTF_8));
        var api = server.source().header("Content-Encoding", "gzip");
        assertSuccess(api.send("POST", "/v1/track", BodyPublishers.ofByteArray(zipped)));
        assertSuccess(api.send("POST", "/v1/track", chunked(zipped)));
        assertSuccess(server.source().send("POST", "/v1/track", chunked(TRACK.getBytes(StandardCharsets.UTF_8))));
        assertThat(log().newest()).isEqualTo(before + 3);
        assertThat(api.send("POST", "/v1/track", BodyPublishers.ofString("no gzip"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLargeHoweverItIsPacked() throws IOException {
        var large = new byte[600 * 1024];
        Arrays.fill(large, (byte) ' ');
        var bomb = gzip(new byte[50 << 20]);
        assertRefused(server.source().send("POST", "/v1/batch", BodyPublishers.ofByteArray(large)), 400, "too_large");
        assertRefused(server.source().send("POST", "/v1/batch", chunked(large)), 400, "too_large");
        var api = server.source().header("Content-Encoding", "gzip");
        assertRefused(api.send("POST", "/v1/batch", BodyPublishers.ofByteArray(bomb)), 400, "too_large");
        var many = "{\"batch\":[" + (TRACK + ",").repeat(2_500) + TRACK + "]}";
        assertRefused(server.source().post("/v1/batch", many), 400, "too_large");
    }

    @Test
    void keepsGoodNeighboursOfABadOneAndListsTheBadOneWhole() {
        var bad = "{\"type\":\"track\",\"event\":\"Trick %d\"}".formatted(System.nanoTime());
        var before = log().newest();
        assertSuccess(server.source().post("/v1/batch", "{\"batch\":[%s,%s,%s]}".formatted(TRACK, bad, TRACK)));
        assertThat(log().newest()).isEqualTo(before + 2);
        var newest = server.api()
                .get("/api/collect/quarantine?reason=nobody&limit=1")
                .ok()
                .path("items")
                .path(0);
        assertThat(newest.path("body").stringValue()).isEqualTo(bad);
        assertThat(newest.path("reason").stringValue()).isEqualTo("nobody");
        assertThat(newest.path("request").stringValue()).contains("\"path\":\"/v1/batch\"");
    }

    @Test
    void setsABodyThatIsNoJsonAsideAndSaysSo() {
        var body = "{\"batch\": [oh no %d".formatted(System.nanoTime());
        assertRefused(server.source().post("/v1/batch", body), 400, "invalid_json");
        var newest = server.api().get("/api/collect/quarantine?reason=malformed_json&limit=1");
        assertThat(newest.ok().path("items").path(0).path("body").stringValue()).isEqualTo(body);
    }

    @Test
    void countsARepeatOnce() {
        var before = log().newest();
        var item = TRACK.replace("}", ",\"messageId\":\"%d\"}".formatted(System.nanoTime()));
        for (var i = 0; i < 3; i++)
            assertSuccess(server.source().post("/v1/batch", "{\"batch\":[%s,%s]}".formatted(item, item)));
        assertThat(log().newest()).isEqualTo(before + 1);
    }

    @Test
    void tellsTrackersToComeBackWhileNothingCanBeStored() {
        var postgres = server.bean(PostgresLog.class);
        postgres.stop();
        try {
            var reply = server.source().post("/v1/t", TRACK);
            assertRefused(reply, 503, "unavailable");
            assertThat(reply.headers().firstValue("retry-after")).contains("5");
        } finally {
            postgres.start();
        }
        assertSuccess(server.source().post("/v1/t", TRACK));
    }

    @Test
    void tellsBrowsersThatEveryOriginMaySend() {
        var page = server.stranger().header("Origin", "https://shop.example");
        var asked = page.header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .send("OPTIONS", "/v1/t", BodyPublishers.noBody());
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.headers().map())
                .containsEntry("access-control-allow-origin", List.of("https://shop.example"))
                .containsEntry("access-control-allow-methods", List.of("POST, GET, OPTIONS"))
                .containsEntry("access-control-allow-headers", List.of("Authorization, Content-Type, X-Retry-Count"))
                .containsEntry("access-control-expose-headers", List.of("Retry-After"))
                .containsKey("access-control-max-age");
        var sent = page.header("Authorization", header("right")).post("/v1/t", TRACK);
        assertSuccess(sent);
        assertThat(sent.headers().firstValue("access-control-allow-origin")).contains("https://shop.example");
        assertThat(server.stranger()
                        .send("OPTIONS", "/v1/batch/", BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void tellsTrackersWhereToSend() {
        var reply = server.stranger().get("/v1/projects/" + KEY + "/settings");
        var host = server.url().replace("http://", "");
        assertThat(reply.text()).isEqualTo("""
                {"integrations":{"Segment.io":{"apiKey":"%s","apiHost":"%s/v1"}},"plan":{},"edgeFunction":{},\
                "middlewareSettings":{},"metrics":{"sampleRate":0},"consentSettings":{},"autoInstrumentation":{}}\
                """.formatted(KEY, host));
        assertThat(server.stranger().get("/v1/projects/unknown/settings").status())
                .isEqualTo(404);
        assertThat(server.stranger()
                        .get("/analytics.js/v1/" + KEY + "/analytics.min.js")
                        .status())
                .isEqualTo(404);
    }

    private static void assertSuccess(Reply reply) {
        assertThat(reply.text()).isEqualTo("{\"success\":true}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("content-type")).contains("application/json");
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.json().path("code").stringValue()).isEqualTo(code);
        assertThat(reply.json().path("message").stringValue()).isNotEmpty();
    }

    private EventLog log() {
        return server.bean(EventLog.class);
    }

    private static String key(String which) {
        return which.equals("right") ? KEY : "some-other-key";
    }

    private static String header(String which) {
        return switch (which) {
            case "right" -> basic(KEY + ":");
            case "right twice" -> basic(KEY + ":" + KEY);
            case "wrong" -> basic("some-other-key:");
            case "empty" -> basic(":");
            case "broken" -> "Basic ***";
            case "bearer" -> "Bearer token";
            default -> throw new IllegalArgumentException(which);
        };
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
