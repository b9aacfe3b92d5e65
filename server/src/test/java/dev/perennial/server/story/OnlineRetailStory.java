package dev.perennial.server.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import dev.perennial.server.kit.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * A year of a gift shop, from a file to people, an answer and a segment. The figures that others printed and the plain
 * counts stand in the data set's description: UCI Online Retail, D. Chen (2015), CC BY 4.0.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailStory {

    private static final Path FILE = Path.of("../../shared/data/online-retail/online_retail.csv.gz");
    private static final Path MAPPING = Path.of("../examples/imports/online-retail.json");

    /** Customers of the first month who came back n months later, cancellations counted as activity. */
    private static final List<Long> FIRST_COHORT =
            List.of(948L, 362L, 317L, 367L, 341L, 376L, 360L, 336L, 336L, 374L, 354L, 474L, 260L);

    private static final String SCOPE = """
            {"period": {"from": "2010-12-01T00:00:00Z", "to": "2012-01-01T00:00:00Z"}, "zone": "Europe/London",
             "weekStart": "MONDAY", "people": {"is": "all", "parts": []}, "where": {"is": "every", "parts": []}}""";
    private static final String EVERY = "{\"is\": \"every\", \"parts\": []}";

    private TestServer server;
    private Api api;
    private NaiveRetail naive;

    @BeforeAll
    void importOnce() throws IOException, InterruptedException {
        assumeTrue(Files.exists(FILE), "the Online Retail file is not beside this checkout");
        naive = NaiveRetail.read(FILE);
        server = TestServer.start();
        api = server.api();
        var job = Imports.finished(
                api, Upload.of(api, Files.readString(MAPPING), FILE).ok());
        assertThat(job.required("state").stringValue()).as(job.toString()).isEqualTo("done");
        Counting.awaitUntil(Duration.ofMinutes(2), () -> eventsCounted() == naive.orders() + naive.cancellations());
    }

    @AfterAll
    void stop() {
        if (server != null) server.close();
    }

    @Test
    void everyLineIsAccountedFor() {
        var last = api.get("/api/collect/imports").ok().required("items").get(0);

        assertThat(last.required("lines").longValue()).isEqualTo(541_909);
        assertThat(last.required("skipped").longValue()).isEqualTo(135_080);
        assertThat(last.required("faulty").longValue()).isZero();
        assertThat(eventsCounted()).isEqualTo(naive.orders() + naive.cancellations());
    }

    @Test
    void customersComeBackAsPublishedAndEachNumberListsItsPeople() {
        var answer = api.post("/api/insight/retention", """
                {"scope": %s, "start": %s, "returning": %2$s, "cohort": "FIRST_TIME", "mode": "ON",
                 "interval": "MONTH", "minimum": 1}
                """.formatted(SCOPE, activity()))
                .ok();
        var cohort = answer.required("cohorts").get(0).required("returns");

        assertThat(cohort.values().stream()
                        .map(figure -> figure.required("count").longValue()))
                .isEqualTo(FIRST_COHORT);
        for (var figure : cohort.values()) assertListed(answer, figure);
    }

    @Test
    void importingTheFileAgainAddsNothing() throws IOException, InterruptedException {
        long before = Counting.inLog(api);
        Imports.finished(api, Upload.of(api, Files.readString(MAPPING), FILE).ok());

        assertThat(Counting.inLog(api)).isEqualTo(before);
    }

    @Test
    void aTrendByProductCountsTheOrdersThatHoldIt() {
        var answer = api.post("/api/insight/trend", """
                {"scope": %s, "series": [
                  {"step": {"events": ["Order Completed"], "where": %s}, "measure": {"is": "count"}}],
                 "interval": "MONTH", "breakdown": {"is": "line", "list": "products", "field": "product_id", "top": 5}}
                """.formatted(SCOPE, EVERY)).ok();
        var first = answer.required("lines").get(0);
        var product = first.required("value").required("value").stringValue();

        assertThat(first.required("total").required("events").longValue()).isEqualTo(naive.ordersWith(product));
        assertThat(naive.bestSellers().getFirst()).isEqualTo(product);
        assertListed(answer, first.required("total").required("people"));
    }

    @Test
    void aSegmentByProductHoldsWhoBoughtIt() {
        var segment = api.post("/api/audience/segments", """
                {"name": "Bought the white heart holder", "condition": {"is": "did", "step":
                  {"events": ["Order Completed"], "where": {"is": "anyLine", "list": "products", "line":
                    {"is": "property", "name": "product_id", "test": {"is": "oneOf", "values": ["85123A"]},
                     "unknown": false}}},
                  "times": {"is": "atLeast", "count": 1}, "within": {"is": "ever"}}}
                """).ok();

        assertThat(segment.required("size").longValue())
                .isEqualTo(naive.customersOf("85123A").size());
    }

    private long eventsCounted() {
        var answer = api.post("/api/insight/trend", """
                {"scope": %s, "series": [{"step": %s, "measure": {"is": "count"}}], "interval": "MONTH"}
                """.formatted(SCOPE, activity()));
        if (answer.status() != 200) return 0;
        return answer.json()
                .required("lines")
                .get(0)
                .required("total")
                .required("events")
                .longValue();
    }

    private void assertListed(JsonNode answer, JsonNode figure) {
        var people = new HashSet<Long>();
        var path = "/api/audience/answers/%s/figures/%s/people?limit=500"
                .formatted(answer.required("answer").stringValue(), figure.required("figure"));
        var page = api.get(path).ok();
        collect(page, people);
        while (page.hasNonNull("next")) {
            page = api.get(path + "&after=" + page.required("next").stringValue())
                    .ok();
            collect(page, people);
        }
        assertThat(people).hasSize(figure.required("count").intValue());
    }

    private static void collect(JsonNode page, Set<Long> people) {
        page.required("items").forEach(row -> people.add(row.required("person").longValue()));
    }

    private static String activity() {
        return "{\"events\": [\"Order Completed\", \"Order Cancelled\"], \"where\": " + EVERY + "}";
    }
}
