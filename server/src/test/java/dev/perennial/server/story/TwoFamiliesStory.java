package dev.perennial.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import dev.perennial.server.kit.Apart;
import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One customer's story, told through the SDKs of both families: an anonymous visit, a look at a tea, signing in, an
 * order, and a neighbour who only looks. The funnel, the profile and the person come out the same.
 */
class TwoFamiliesStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SENSORS_KEY = "key-of-the-other-family";
    private static final List<String> STEPS = List.of("ShopOpened", "TeaViewed", "TeaOrdered");
    private static final int STEP_MINUTES = 10;

    private final TestServer server = TestServer.start();
    private final Api api = server.api();
    private final Instant morning = Instant.now().minus(Duration.ofHours(3));

    @BeforeEach
    void trustTheClocksOfTheSdks() {
        server.clock().set(Instant.now());
        api.post("/api/collect/sources", Map.of("name", "Sensors", "writeKey", SENSORS_KEY))
                .ok();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void bothFamiliesTellTheSame() throws Exception {
        tellThroughSegment();
        tellThroughSensors();

        Counting.awaitUntil(PATIENCE, () -> stages(1).equals(stages(2)) && people().size() == 2);

        assertThat(stages(1)).as("everybody opened and viewed, one ordered").isEqualTo(List.of(2L, 2L, 1L));
        assertThat(stages(2)).isEqualTo(stages(1));
        var segment = person("ada-1");
        var sensors = person("ada-2");
        assertThat(traits(segment))
                .isEqualTo(Map.of("name", "Ada", "city", "杭州", "vip", "true", "points", "30"))
                .isEqualTo(traits(sensors));
        assertThat(identifiers(segment)).containsExactly("anonymous:browser-1", "login:ada-1");
        assertThat(identifiers(sensors)).containsExactly("anonymous:browser-2", "login:ada-2");
        assertThat(history(segment))
                .containsExactly(
                        "0 ShopOpened {}", "10 TeaViewed {price=86,tea=正山小种}", "30 TeaOrdered {revenue=172.5,tea=正山小种}")
                .isEqualTo(history(sensors));
        assertThat(sources()).as("nothing was set aside or came twice").containsExactly("7 of 7", "8 of 8");
    }

    private void tellThroughSegment() {
        var analytics = Analytics.builder(FirstStart.WRITE_KEY)
                .setUploadURL(server.url() + "/v1/import/")
                .build();
        for (var visitor : List.of("browser-1", "neighbour-1")) {
            analytics.enqueue(track(0, Map.of()).anonymousId(visitor));
            analytics.enqueue(track(1, Map.of("tea", "正山小种", "price", 86)).anonymousId(visitor));
        }
        analytics.enqueue(IdentifyMessage.builder()
                .userId("ada-1")
                .anonymousId("browser-1")
                .timestamp(at(2))
                .traits(Map.of("name", "Ada", "city", "杭州", "vip", true, "points", 30)));
        analytics.enqueue(track(2, Map.of("tea", "正山小种", "revenue", 172.5))
                .userId("ada-1")
                .timestamp(at(3)));
        analytics.enqueue(IdentifyMessage.builder().userId("ada-1").traits(Map.of()));
        analytics.flush();
        analytics.shutdown();
    }

    private TrackMessage.Builder track(int step, Map<String, ?> properties) {
        return TrackMessage.builder(STEPS.get(step)).timestamp(at(step)).properties(properties);
    }

    private void tellThroughSensors() throws Exception {
        Apart.sensors("story", server.url() + "/sa?project=default&token=" + SENSORS_KEY, morning.toString());
    }

    private Date at(int step) {
        return Date.from(morning.plus(Duration.ofMinutes((long) step * STEP_MINUTES)));
    }

    private List<Long> stages(int source) {
        var now = Instant.now();
        var scope = Counting.scope(now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(1)))
                .replace(
                        "\"where\": {\"is\": \"every\", \"parts\": []}",
                        "\"where\": {\"is\": \"from\", \"sources\": [%d]}".formatted(source));
        var steps = STEPS.stream().map("{\"events\": [\"%s\"]}"::formatted).toList();
        var answer = api.post("/api/insight/funnel", "{\"scope\": %s, \"steps\": %s}".formatted(scope, steps));
        var stages = new ArrayList<Long>();
        if (answer.status() != 200) return stages;
        for (var stage : answer.json().required("parts").get(0).required("stages"))
            stages.add(stage.required("reached").required("count").longValue());
        return stages;
    }

    private List<JsonNode> people() {
        return api.get("/api/profile/people?search=ada-").ok().required("items").values().stream()
                .filter(person -> person.required("identifiers").size() == 2)
                .toList();
    }

    private JsonNode person(String login) {
        var found = api.get("/api/profile/people?search=" + login).ok().required("items");
        assertThat(found.size()).as(login).isEqualTo(1);
        return found.get(0);
    }

    private static Map<String, String> traits(JsonNode person) {
        var traits = new TreeMap<String, String>();
        person.required("traits").properties().forEach(entry -> traits.put(entry.getKey(), value(entry.getValue())));
        return traits;
    }

    private static List<String> identifiers(JsonNode person) {
        return person.required("identifiers").values().stream()
                .map(one -> one.required("kind").asString() + ":"
                        + one.required("value").asString())
                .sorted()
                .toList();
    }

    /** What she did, oldest first: after how many minutes, what, and with which properties of her own. */
    private List<String> history(JsonNode person) {
        var path = "/api/profile/people/%d/events?limit=50"
                .formatted(person.required("id").longValue());
        return List.copyOf(api.get(path).ok().required("items").values()).reversed().stream()
                .filter(deed -> !deed.required("name").asString().startsWith("$"))
                .map(this::told)
                .toList();
    }

    private String told(JsonNode deed) {
        var occurredAt = Instant.parse(deed.required("occurredAt").asString());
        // One family corrects the clock of the sender by the milliseconds on the way.
        var minutes = Math.round(Duration.between(morning, occurredAt).toMillis() / 60_000.0);
        var own = new TreeSet<String>();
        deed.required("properties").properties().stream()
                .filter(entry -> !entry.getKey().startsWith("$"))
                .forEach(entry -> own.add(entry.getKey() + "=" + value(entry.getValue())));
        return "%d %s {%s}".formatted(minutes, deed.required("name").asString(), String.join(",", own));
    }

    // One SDK writes 30 as 30.0.
    private static String value(JsonNode node) {
        if (!node.isNumber()) return node.asString();
        return node.decimalValue().stripTrailingZeros().toPlainString();
    }

    private List<String> sources() {
        return api.get("/api/collect/sources").ok().required("items").values().stream()
                .map(source -> source.required("stored").longValue() + " of "
                        + source.required("received").longValue())
                .toList();
    }
}
