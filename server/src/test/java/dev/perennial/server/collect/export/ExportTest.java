package dev.perennial.server.collect.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes out comes back: the same events, as many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    private static final int VIEWS = 2_500;
    private static final String BOUNDARY = "a-boundary-of-the-test";

    private final TestServer server = TestServer.start();
    private final Api api = server.api();

    @BeforeAll
    void tell() {
        var shop = server.source();
        for (var from = 0; from < VIEWS; from += 500) {
            var start = from;
            shop.batch(IntStream.range(start, start + 500)
                            .mapToObj(number -> Map.of(
                                    "type",
                                    "track",
                                    "userId",
                                    "u" + number % 7,
                                    "event",
                                    "Tea Viewed",
                                    "messageId",
                                    "m" + number,
                                    "timestamp",
                                    "2026-01-04T08:00:00Z",
                                    "properties",
                                    Map.of("tea", "龙井 \"明前\"\n", "price", 1.50)))
                            .toList())
                    .ok();
        }
        shop.post("/v1/identify", """
                {"userId": "u1", "anonymousId": "browser", "messageId": "i", "traits": {"city": "杭州", "vip": true},
                 "timestamp": "2026-01-05T07:00:00Z"}""").ok();
        server.api().post("/api/collect/sources", Map.of("name", "Copy")).ok();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void handsOutEveryEventAndTakesItBackAsItWas() throws Exception {
        var lines = export("");
        assertThat(lines.lines()).hasSize(VIEWS + 1);

        var preview = server.api()
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", "/api/collect/imports/preview", parts(Map.of("file", lines)))
                .ok();
        assertThat(preview.required("format").required("log").booleanValue()).isTrue();
        var mapping = preview.required("mapping").toString();
        for (var time = 0; time < 2; time++) {
            var begun = server.api()
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .send("POST", "/api/collect/imports?source=Copy", parts(Map.of("mapping", mapping, "file", lines)))
                    .ok();
            var done = ended(begun.required("id").longValue());
            assertThat(done.required("events").intValue()
                            + done.required("duplicates").intValue())
                    .isEqualTo(VIEWS + 1);
            assertThat(done.required("duplicates").intValue()).isEqualTo(time * (VIEWS + 1));
        }

        var all = server.bean(EventLog.class).read(0, 10_000).stream()
                .map(Logged::event)
                .toList();
        assertThat(all.stream().filter(event -> event.source() == 2).map(ExportTest::told))
                .containsExactlyElementsOf(all.stream()
                        .filter(event -> event.source() == 1)
                        .map(ExportTest::told)
                        .toList());
    }

    @Test
    void goesOnBehindAPositionAndPacks() throws Exception {
        var whole = export("&source=1").lines().toList();
        var reached = JsonMapper.shared()
                .readTree(whole.get(999))
                .required("position")
                .longValue();
        assertThat(export("&source=1&after=" + reached).lines())
                .containsExactlyElementsOf(whole.subList(1_000, whole.size()));
        assertThat(export("&source=1&from=2026-01-05T00:00:00Z&to=2026-01-06T00:00:00Z")
                        .lines())
                .containsExactly(whole.getLast());
        var packed = new GZIPInputStream(new ByteArrayInputStream(bytes("&source=1&gzip=true")));
        assertThat(new String(packed.readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(whole);
    }

    @Test
    void isWrittenToTheAudit() throws Exception {
        export("&after=7");
        assertThat(api.get("/api/access/audit?operation=log.export").ok().toString())
                .contains("\"after\":7");
    }

    private String export(String more) throws IOException, InterruptedException {
        return new String(bytes(more), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String more) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/api/collect/log/export?" + more))
                .header("Authorization", "Bearer " + FirstStart.API_KEY)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private JsonNode ended(long id) throws InterruptedException {
        for (var time = 0; time < 300; time++) {
            var shown = api.get("/api/collect/imports/" + id).ok();
            if (List.of("done", "failed").contains(shown.required("state").stringValue())) return shown;
            Thread.sleep(100);
        }
        throw new AssertionError("the import does not end");
    }

    private static BodyPublisher parts(Map<String, String> parts) {
        var body = new StringBuilder();
        parts.forEach(
                (name, text) -> body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                                .formatted(BOUNDARY, name, name))
                        .append("Content-Type: application/json\r\n\r\n%s\r\n".formatted(text)));
        return BodyPublishers.ofString(
                body.append("--%s--\r\n".formatted(BOUNDARY)).toString());
    }

    /** All of an event but what says how it came in. */
    private static String told(Event event) {
        var properties = new LinkedHashMap<>(event.properties().values());
        properties.remove("$import");
        return List.of(
                        event.messageId(),
                        event.name(),
                        event.identifiers(),
                        event.link(),
                        event.traits(),
                        event.occurredAt(),
                        properties)
                .toString();
    }
}
