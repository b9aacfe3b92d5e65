package dev.perennial.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import dev.perennial.server.postgres.DataFolder;
import dev.perennial.world.Filling;
import dev.perennial.world.Plan;
import dev.perennial.world.Platform;
import dev.perennial.world.Telling;
import dev.perennial.world.Truth;
import dev.perennial.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A demo shop fills an empty system, and what the system then says is compared with what is true. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldStory {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PEOPLE = 1_200;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestServer server;
    private Api api;
    private TruthFile truth;
    private JsonNode tour;

    @BeforeAll
    void fill() throws InterruptedException {
        server = TestServer.start(Map.of("PERENNIAL_DEMO_PEOPLE", Integer.toString(PEOPLE)));
        api = server.api();
        assertThat(shown().required("offered").booleanValue()).isTrue();
        assertThat(api.post("/api/demo", "").status()).isEqualTo(202);
        Counting.awaitUntil(
                PATIENCE, () -> job().required("state").stringValue().equals("done"));
        assertThat(job().required("state").stringValue()).isEqualTo("done");
        truth = TruthFile.read(server.bean(DataFolder.class).world().resolve("truth.jsonl.gz"));
        tour = shown().required("tour");
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void itIsOfferedToAnEmptySystemOnly() {
        assertThat(shown().required("offered").booleanValue()).isFalse();
        var again = api.post("/api/demo", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().required("code").stringValue()).isEqualTo("demo.late");
    }

    @Test
    void everyOrderIsThereOnceAndEveryFenIsCounted() {
        var total = trend("Order Completed", "{\"is\": \"sum\", \"property\": \"revenue\"}");
        var paid = truth.paid();
        assertThat(paid).hasSizeGreaterThan(PEOPLE / 2);
        assertThat(total.required("events").longValue()).isEqualTo(paid.size());
        assertThat(total.required("value").decimalValue().movePointRight(2).longValueExact())
                .isEqualTo(paid.stream()
                        .mapToLong(order -> order.required("minor").longValue())
                        .sum());
    }

    @Test
    void peopleAreThoseWhoCanBeToldApart() {
        var everybody = api.post("/api/audience/segments/preview", """
                {"condition": {"is": "all", "parts": []}}""").ok();
        assertThat(everybody.required("size").longValue()).isEqualTo(truth.distinguishable());
    }

    @Test
    void whoSharesADeviceStaysThemselves() {
        var families = truth.families();
        assertThat(families).isNotEmpty();
        for (var family : families)
            assertThat(person(family.get(0)))
                    .isNotEqualTo(person(family.get(1)))
                    .isPositive();
    }

    @Test
    void theBrokenWeekShowsInTheFunnelByVersion() {
        var answer = api.post("/api/insight/funnel", """
                {"scope": %s, "window": "PT2H", "breakdown": {"is": "property", "name": "$app_version", "top": 10},
                 "steps": [{"events": ["Checkout Started"], "where": {"is": "every", "parts": []}},
                           {"events": ["Order Completed"], "where": {"is": "every", "parts": []}}]}
                """.formatted(
                                Counting.scope(instant("brokenFrom"), instant("brokenTo"))))
                .ok();
        var broken = rate(answer, tour.required("brokenVersion").stringValue());
        assertThat(broken).isBetween(0.0, 0.3);
        assertThat(rate(answer, "2.4.1")).isGreaterThan(0.5);
    }

    @Test
    void tellingItAgainAddsNothing(@TempDir Path folder) throws IOException {
        long before = trend("Order Completed", "{\"is\": \"count\"}")
                .required("events")
                .longValue();
        var keys = new EnumMap<Platform, String>(Platform.class);
        for (var source : api.get("/api/collect/sources").ok().required("items").values())
            for (var platform : Platform.values())
                if (source.required("name").stringValue().equals(platform.title()))
                    keys.put(platform, source.required("writeKey").stringValue());
        var world = new World(new Plan(20_000, LocalDate.ofInstant(instant("to"), ZONE), PEOPLE, 180));
        try (var again = Truth.write(world, folder.resolve("truth.jsonl.gz"));
                var telling = new Telling(server.url(), keys)) {
            assertThat(new Filling(world, telling, again).run(0, NOBODY_WATCHES))
                    .isEqualTo(job().required("result").required("events").longValue());
        }
        long duplicates = api.get("/api/collect/sources").ok().required("items").values().stream()
                .mapToLong(source -> source.required("duplicate").longValue())
                .sum();
        assertThat(duplicates)
                .isEqualTo(job().required("result").required("events").longValue());
        assertThat(trend("Order Completed", "{\"is\": \"count\"}")
                        .required("events")
                        .longValue())
                .isEqualTo(before);
    }

    private static final Filling.Watch NOBODY_WATCHES = new Filling.Watch() {
        @Override
        public void told(int people) {}

        @Override
        public void kept(int people) {}
    };

    private JsonNode shown() {
        return api.get("/api/demo").ok();
    }

    private JsonNode job() {
        return shown().required("job");
    }

    private long person(String account) {
        return api.get("/api/profile/people?search=" + account)
                .ok()
                .required("items")
                .get(0)
                .required("id")
                .longValue();
    }

    private JsonNode trend(String event, String measure) {
        return api.post("/api/insight/trend", """
                {"scope": %s, "interval": "MONTH", "series": [{"measure": %s,
                 "step": {"events": ["%s"], "where": {"is": "every", "parts": []}}}]}
                """.formatted(
                                Counting.scope(
                                        instant("from").minus(Duration.ofDays(1)),
                                        server.clock().instant().plus(Duration.ofDays(2))),
                                measure,
                                event))
                .ok()
                .required("lines")
                .get(0)
                .required("total");
    }

    private Instant instant(String name) {
        return Instant.parse(tour.required(name).stringValue());
    }

    private static double rate(JsonNode answer, String version) {
        var stages = answer.required("parts").values().stream()
                .filter(part -> part.path("value").path("value").asString("").equals(version))
                .findFirst()
                .orElseThrow()
                .required("stages");
        return reached(stages.get(1)) / reached(stages.get(0));
    }

    private static double reached(JsonNode stage) {
        return stage.required("reached").required("count").doubleValue();
    }
}
