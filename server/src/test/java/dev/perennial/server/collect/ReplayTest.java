package dev.perennial.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every captured request, sent again as its SDK sent it: answered as that SDK expects, and kept as it was decoded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {

    private static final Path CAPTURED = Path.of("src/test/resources/published/wire");

    private static final Set<String> SET_BY_THE_CLIENT = Set.of("content-length", "host", "connection", "expect");

    private final TestServer server = TestServer.start();

    @BeforeAll
    void addTheSourcesThatWereCaptured() {
        server.clock().set(Instant.parse("2026-11-22T09:00:00Z"));
        for (var key : List.of("T1", "WK_TEST"))
            server.api()
                    .post("/api/collect/sources", Map.of("name", "Captured " + key, "writeKey", key))
                    .ok();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("captured")
    void answersAsTheSdkExpectsAndKeepsWhatItSent(String file) throws IOException {
        var request = JsonMapper.shared().readTree(Files.readString(CAPTURED.resolve(file)));
        var before = log().newest();
        assertAnswered(request, send(request));
        var kept = log().read(before, 100).stream().map(Logged::event).toList();
        var sent = sent(request);
        assertThat(kept).hasSize(sent.size());
        for (var i = 0; i < sent.size(); i++) assertKept(sent.get(i), kept.get(i));
        send(request);
        assertThat(log().newest()).as("sent again, it is a duplicate").isEqualTo(before + sent.size());
    }

    static List<String> captured() {
        try (Stream<Path> files = Files.list(CAPTURED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply send(JsonNode request) {
        var api = server.stranger();
        for (var header : request.path("headers").properties())
            if (!SET_BY_THE_CLIENT.contains(header.getKey()))
                api = api.header(header.getKey(), header.getValue().stringValue());
        var body = request.path("body").asString("").getBytes(StandardCharsets.UTF_8);
        var path = request.required("path").stringValue();
        return api.send(request.required("method").stringValue(), path, BodyPublishers.ofByteArray(body));
    }

    private static void assertAnswered(JsonNode request, Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var path = request.required("path").stringValue();
        if (path.endsWith("/settings"))
            assertThat(reply.json().path("integrations").propertyNames()).containsExactly("Segment.io");
        else assertThat(reply.text()).isEqualTo(path.startsWith("/v1/") ? "{\"success\":true}" : "{}");
        assertThat(reply.headers().firstValue("content-type")).contains("application/json");
    }

    /** The records of a request as they were decoded when it was captured. */
    private static List<JsonNode> sent(JsonNode request) {
        if (request.has("decoded_data")) return List.of(request.get("decoded_data"));
        if (request.has("decoded_data_list"))
            return request.get("decoded_data_list").values().stream().toList();
        if (!request.has("decoded_json")) return List.of();
        var json = request.get("decoded_json");
        if (!json.has("batch")) return List.of(json);
        return json.get("batch").values().stream().toList();
    }

    private static void assertKept(JsonNode sent, Event kept) {
        if (sent.has("messageId")) assertKeptOfTheOneFamily(sent, kept);
        else assertKeptOfTheOther(sent, kept);
        assertThat(EventJson.read(EventJson.write(kept)))
                .as("as the log reads it")
                .isEqualTo(kept);
    }

    private static void assertKeptOfTheOneFamily(JsonNode sent, Event kept) {
        assertThat(kept.messageId()).isEqualTo(sent.path("messageId").stringValue());
        assertThat(kept.properties().values()).containsAllEntriesOf(ValueJson.read(sent.path("properties")));
        assertThat(named(kept)).containsAll(texts(sent, "userId", "anonymousId"));
    }

    private static void assertKeptOfTheOther(JsonNode sent, Event kept) {
        var type = sent.path("type").stringValue();
        assertThat(kept.name())
                .isEqualTo(
                        type.startsWith("profile") ? "$identify" : type.startsWith("item") ? "$" + type : event(sent));
        if (type.startsWith("item"))
            assertThat(named(kept))
                    .containsExactly(sent.path("item_type").stringValue() + ":"
                            + sent.path("item_id").stringValue());
        else assertThat(named(kept)).containsAll(texts(sent, "login_id", "anonymous_id"));
        var properties = ValueJson.read(sent.path("properties"));
        if (type.startsWith("profile")) {
            properties.keySet().removeIf(name -> name.equals("$is_login_id"));
            var told = kept.traits().stream().map(TraitDeed::trait).toList();
            assertThat(told).isEqualTo(type.equals("profile_delete") ? List.of("") : List.copyOf(properties.keySet()));
        } else assertThat(kept.properties().values()).containsAllEntriesOf(properties);
        var late = sent.path("_flush_time").asLong(sent.path("time").asLong())
                - sent.path("time").asLong();
        if (sent.has("_flush_time"))
            assertThat(kept.receivedAt().toEpochMilli() - kept.occurredAt().toEpochMilli())
                    .isEqualTo(late);
        else
            assertThat(kept.occurredAt().toEpochMilli())
                    .isEqualTo(sent.path("time").asLong());
    }

    private static String event(JsonNode sent) {
        return sent.path("event").stringValue();
    }

    private static List<String> named(Event event) {
        return event.identifiers().stream()
                .map(identifier -> identifier.value())
                .toList();
    }

    private static List<String> texts(JsonNode sent, String... fields) {
        var texts = new ArrayList<String>();
        for (var field : fields)
            if (sent.path(field).isString()) texts.add(sent.path(field).stringValue());
        return texts;
    }

    private EventLog log() {
        return server.bean(EventLog.class);
    }
}
