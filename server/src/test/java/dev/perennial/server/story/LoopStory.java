package dev.perennial.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One turn of the loop in small: a deed becomes a person, an answer, a member of a segment, and news in the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOUGHT_TWICE = """
            {"is": "did", "step": {"events": ["Tea Bought"], "where": {"is": "every", "parts": []}},
             "times": {"is": "atLeast", "count": 2}, "within": {"is": "ever"}}""";

    private TestServer server;
    private Api api;
    private Api shop;

    @BeforeAll
    void open() {
        server = TestServer.start();
        api = server.api();
        shop = server.source();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aSegmentFollowsTheDeedAndTheLogTellsIt() throws InterruptedException {
        var segment = api.post(
                        "/api/audience/segments", "{\"name\": \"Bought twice\", \"condition\": " + BOUGHT_TWICE + "}")
                .ok();
        long id = segment.required("id").longValue();
        assertThat(segment.required("size").longValue()).isZero();

        shop.track("ada", "Tea Bought", Map.of("tea", "oolong")).ok();
        shop.track("ada", "Tea Bought", Map.of("tea", "green")).ok();
        shop.track("bo", "Tea Bought", Map.of("tea", "green")).ok();

        Counting.awaitUntil(PATIENCE, () -> size(id) == 1);
        assertThat(size(id)).isEqualTo(1);
        Counting.awaitUntil(PATIENCE, () -> count("Segment Entered") == 1);
        assertThat(count("Segment Entered")).isEqualTo(1);
        assertThat(count("Segment Left")).isZero();
    }

    @Test
    void anAnonymousVisitIsHersOnceSheSignsIn() throws InterruptedException {
        shop.post("/v1/track", """
                {"anonymousId": "browser-1", "event": "Tea Looked At"}""").ok();
        shop.post("/v1/track", """
                {"userId": "cleo", "event": "Tea Looked At"}""").ok();
        Counting.awaitUntil(PATIENCE, () -> people("Tea Looked At") == 2);
        assertThat(people("Tea Looked At")).isEqualTo(2);

        shop.post("/v1/identify", """
                {"userId": "cleo", "anonymousId": "browser-1", "traits": {"name": "Cleo"}}""").ok();

        Counting.awaitUntil(PATIENCE, () -> people("Tea Looked At") == 1);
        assertThat(people("Tea Looked At")).isEqualTo(1);
        var found = api.get("/api/profile/people?search=browser-1").ok().required("items");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).required("name").stringValue()).isEqualTo("Cleo");
    }

    @Test
    void aQuestionAboutWhatDoesNotExistIsRefusedByName() {
        var answer = trend("Tea Spilled");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("question.unanswerable").contains("Tea Spilled");
    }

    @Test
    void anOldAnswerSaysToAskAgain() throws InterruptedException {
        shop.batch(List.of(Map.of("type", "track", "userId", "dan", "event", "Tea Stirred")))
                .ok();
        Counting.awaitUntil(PATIENCE, () -> count("Tea Stirred") == 1);
        var answer = trend("Tea Stirred").ok();
        var path = "/api/audience/answers/%s/figures/0/people"
                .formatted(answer.required("answer").stringValue());
        assertThat(api.get(path).status()).isEqualTo(200);

        server.clock().advance(Duration.ofMinutes(16));

        assertThat(api.get(path).status()).isEqualTo(410);
    }

    private long size(long segment) {
        return api.get("/api/audience/segments/" + segment)
                .ok()
                .required("size")
                .longValue();
    }

    private long count(String event) {
        var answer = trend(event);
        return answer.status() != 200
                ? 0
                : answer.json()
                        .required("lines")
                        .get(0)
                        .required("total")
                        .required("events")
                        .longValue();
    }

    private long people(String event) {
        var answer = trend(event);
        if (answer.status() != 200) return 0;
        var total = answer.json().required("lines").get(0).required("total");
        return total.required("people").required("count").longValue();
    }

    private Reply trend(String event) {
        var now = Instant.now(server.clock());
        return api.post("/api/insight/trend", """
                {"scope": %s, "series": [{"step": {"events": ["%s"], "where": {"is": "every", "parts": []}},
                 "measure": {"is": "count"}}], "interval": "DAY"}
                """.formatted(
                        Counting.scope(now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(3))), event));
    }
}
