package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The life of segments: they are deleted and taken back, remember their size, and follow people who turn out one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentStory {

    private static final String DID = """
            {"is":"did","step":{"events":["%s"],"where":%s},"times":{"is":"atLeast","count":1},"within":{"is":"ever"}}""";

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
    void whatIsDeletedComesBackAsItWas() {
        shop.track("ada", "Tea Poured", Map.of()).ok();
        long id = make("Poured", did("Tea Poured"));
        until(() -> size(id) == 1);

        api.delete("/api/audience/segments/" + id).ok();
        assertThat(api.get("/api/audience/segments/" + id).status()).isEqualTo(404);
        assertThat(inBin("Poured")).isTrue();
        api.post("/api/audience/segments/" + id + "/restore", "{}").ok();

        assertThat(size(id)).isEqualTo(1);
        assertThat(inBin("Poured")).isFalse();
        assertThat(api.post("/api/audience/segments/" + id + "/restore", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void aNameTakenMeanwhileMustBeGivenUpFirst() {
        long first = make("Same name", did("Tea Wished"));
        api.delete("/api/audience/segments/" + first).ok();
        make("Same name", did("Tea Wished"));

        var refused = api.post("/api/audience/segments/" + first + "/restore", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("segment.named").contains("Same name");
    }

    @Test
    void afterThirtyDaysTheBinIsEmptied() {
        long id = make("Soon gone", did("Tea Wished"));
        api.delete("/api/audience/segments/" + id).ok();

        server.clock().advance(Bin.KEPT.minusDays(1));
        server.bean(Bin.class).empty();
        assertThat(inBin("Soon gone")).isTrue();
        server.clock().advance(Duration.ofDays(2));
        server.bean(Bin.class).empty();

        assertThat(inBin("Soon gone")).isFalse();
        assertThat(api.post("/api/audience/segments/" + id + "/restore", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void whoCameTodayOpens() {
        long id = make("Steeped", did("Tea Steeped"));
        shop.track("cleo", "Tea Steeped", Map.of()).ok();
        until(() -> count(past(id).required("came")) == 1);

        var past = past(id);

        assertThat(count(past.required("came"))).isEqualTo(1);
        assertThat(count(past.required("went"))).isZero();
        var days = past.required("days");
        assertThat(days.get(days.size() - 1).required("size").longValue()).isEqualTo(1);
        var path = "/api/audience/answers/%s/figures/0/people"
                .formatted(past.required("answer").stringValue());
        assertThat(api.get(path).ok().required("items").size()).isEqualTo(1);
    }

    @Test
    void aFixedSegmentFollowsTwoWhoTurnOutToBeOne() {
        shop.post("/v1/track", "{\"anonymousId\": \"phone-7\", \"event\": \"Tea Brewed\"}")
                .ok();
        shop.post("/v1/track", "{\"userId\": \"dora\", \"event\": \"Tea Tasted\"}")
                .ok();
        until(() -> preview(did("Tea Brewed")).required("size").longValue() == 1
                && preview(did("Tea Tasted")).required("size").longValue() == 1);
        var dora = preview(did("Tea Tasted"));
        long doras = keep(dora, "Dora when she was two");
        long both = keep(
                preview("{\"is\":\"any\",\"parts\":[" + did("Tea Brewed") + "," + did("Tea Tasted") + "]}"), "Both");
        assertThat(size(both)).isEqualTo(2);

        shop.post("/v1/identify", "{\"userId\": \"dora\", \"anonymousId\": \"phone-7\"}")
                .ok();
        until(() -> size(both) == 1);

        assertThat(size(both)).isEqualTo(1);
        assertThat(size(doras)).isEqualTo(1);
        assertThat(person(doras)).isEqualTo(person(both));
    }

    @Test
    void aSegmentSaysWhoNamesIt() {
        long id = make("Named", did("Tea Wished"));
        var itself = """
                {"is":"property","name":"segment_id","test":{"is":"oneOf","values":["%d"]},"unknown":false}""".formatted(id);
        make("Names it", DID.formatted("Segment Left", itself));

        var uses = api.get("/api/audience/segments/" + id + "/uses").ok().required("items");

        assertThat(uses.size()).isEqualTo(1);
        assertThat(uses.get(0).required("name").stringValue()).isEqualTo("Names it");
    }

    private long make(String name, String condition) {
        return api.post("/api/audience/segments", "{\"name\":\"%s\",\"condition\":%s}".formatted(name, condition))
                .ok()
                .required("id")
                .longValue();
    }

    private long keep(JsonNode preview, String name) {
        var path = "/api/audience/answers/%s/figures/%d/segment"
                .formatted(
                        preview.required("answer").stringValue(),
                        preview.required("whole").required("figure").intValue());
        return api.post(path, Map.of("name", name)).ok().required("id").longValue();
    }

    private JsonNode preview(String condition) {
        return api.post("/api/audience/segments/preview", "{\"condition\":" + condition + "}")
                .ok();
    }

    private JsonNode past(long id) {
        return api.get("/api/audience/segments/" + id + "/past").ok();
    }

    private long size(long id) {
        return api.get("/api/audience/segments/" + id).ok().required("size").longValue();
    }

    private long person(long id) {
        var people = api.get("/api/audience/segments/" + id + "/people").ok().required("items");
        assertThat(people.size()).isEqualTo(1);
        return people.get(0).required("person").longValue();
    }

    private boolean inBin(String name) {
        return api.get("/api/audience/bin")
                .ok()
                .required("items")
                .valueStream()
                .anyMatch(binned -> binned.required("segment")
                        .required("name")
                        .stringValue()
                        .equals(name));
    }

    private static long count(JsonNode figure) {
        return figure.required("count").longValue();
    }

    private static String did(String event) {
        return DID.formatted(event, "{\"is\":\"every\",\"parts\":[]}");
    }

    private static void until(BooleanSupplier done) {
        for (int tries = 0; tries < 300 && !done.getAsBoolean(); tries++)
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
    }
}
