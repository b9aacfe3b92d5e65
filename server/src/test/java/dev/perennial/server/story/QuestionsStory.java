package dev.perennial.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every question is answered over HTTP, and behind each figure stand as many people as it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestServer server;
    private Api api;

    @BeforeAll
    void open() throws InterruptedException {
        server = TestServer.start();
        api = server.api();
        for (var person : List.of("ada", "bo")) {
            server.source().track(person, "Viewed", Map.of("page", "/tea")).ok();
            server.source().track(person, "Bought", Map.of("page", "/cart")).ok();
        }
        Counting.awaitUntil(PATIENCE, () -> count() == 2);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            trend        | 'series': [{'step': {'events': ['Bought']}, 'measure': {'is': 'count'}}], 'interval': 'YEAR'
            funnel       | 'steps': [{'events': ['Viewed']}, {'events': ['Bought']}], 'order': 'ANY'
            retention    | 'start': #, 'returning': #, 'cohort': 'RECURRING', 'mode': 'ON', 'interval': 'DAY', 'minimum': 1
            stickiness   | 'step': #, 'interval': 'DAY'
            lifecycle    | 'step': #, 'interval': 'DAY'
            distribution | 'step': #, 'measure': {'is': 'count'}
            gaps         | 'from': {'events': ['Viewed']}, 'to': {'events': ['Bought']}
            paths        | 'by': 'page', 'levels': 3
            visits       | 'interval': 'DAY', 'page': 'page'
            attribution  | 'conversion': {'events': ['Bought']}, 'touch': #, 'by': 'page', 'model': {'is': 'linear'}
            revenue      | 'step': #, 'amount': 'page', 'interval': 'DAY'
            rfm          | 'step': #, 'amount': 'page'
            """)
    void standsBehindEveryFigure(String question, String parts) {
        check(question, "{'scope': %s, %s}".formatted(scope(), parts.replace("#", "{'events': []}")));
    }

    @ParameterizedTest
    @CsvSource({"DAY", "YEAR"})
    void standsBehindAFunnelOverTime(String interval) {
        check("funnel/trend", """
                {'funnel': {'scope': %s, 'steps': [{'events': ['Viewed']}, {'events': ['Bought']}]}, 'interval': '%s'}
                """.formatted(scope(), interval));
    }

    private void check(String question, String body) {
        var answer =
                api.post("/api/insight/" + question, body.replace('\'', '"')).ok();
        var figures = figures(answer);
        assertThat(figures)
                .anySatisfy(figure ->
                        assertThat(figure.required("count").intValue()).isEqualTo(2));
        for (var figure : figures)
            assertThat(api.get("/api/audience/answers/%s/figures/%d/people"
                                    .formatted(
                                            answer.required("answer").stringValue(),
                                            figure.required("figure").intValue()))
                            .ok()
                            .required("items")
                            .size())
                    .isEqualTo(figure.required("count").intValue());
    }

    /** Every figure, however deep. */
    private static List<JsonNode> figures(JsonNode node) {
        if (node.has("figure")) return List.of(node);
        var found = new ArrayList<JsonNode>();
        node.values().forEach(part -> found.addAll(figures(part)));
        return found;
    }

    private String scope() {
        var now = Instant.now(server.clock());
        return Counting.scope(now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(3)));
    }

    private long count() {
        var answer = api.post(
                "/api/insight/stickiness",
                "{\"scope\": %s, \"step\": {\"events\": [\"Bought\"]}, \"interval\": \"YEAR\"}".formatted(scope()));
        if (answer.status() != 200) return 0;
        return answer.json()
                .required("value")
                .required("counts")
                .get(0)
                .required("atLeast")
                .required("count")
                .longValue();
    }
}
