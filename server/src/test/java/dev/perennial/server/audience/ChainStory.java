package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Segments that name segments: they follow each other, in no circle, and hold each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainStory {

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
    void whoEntersTheOneEntersTheOtherThatNamesIt() throws InterruptedException {
        shop.track("ada", "Tea Bought", Map.of()).ok();
        long bought = make("Bought tea", did("Tea Bought"));
        long friends = make("Friends", named(bought));
        long guests = make("Guests", named(friends));
        becomes(guests, 1);

        shop.track("ben", "Tea Bought", Map.of()).ok();

        becomes(guests, 2);
        assertThat(size(friends)).isEqualTo(2);
    }

    @Test
    void oneThatIsNamedStays() {
        long tea = make("Tea", did("Tea Bought"));
        make("Names tea", named(tea));

        var refused = api.delete("/api/audience/segments/" + tea);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("segment.used").contains("Names tea");
        assertThat(api.get("/api/audience/segments/" + tea + "/uses")
                        .ok()
                        .required("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void noWayLeadsBack() {
        long one = make("One", did("Tea Bought"));
        long two = make("Two", named(one));
        long three = make("Three", named(two));

        for (var name : new long[] {one, two, three}) {
            var refused = api.put(
                    "/api/audience/segments/" + one,
                    "{\"name\":\"One\",\"condition\":{\"is\":\"not\",\"part\":%s}}".formatted(named(name)));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("segment.circular");
        }
    }

    @Test
    void oneThatDoesNotExistIsRefusedByItsNumber() {
        var refused =
                api.post("/api/audience/segments", "{\"name\":\"Lost\",\"condition\":%s}".formatted(named(4_711)));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("4711");
        assertThat(api.post("/api/audience/segments/preview", "{\"condition\":" + named(4_711) + "}")
                        .text())
                .contains("there is no segment 4711");
    }

    private long make(String name, String condition) {
        return api.post("/api/audience/segments", "{\"name\":\"%s\",\"condition\":%s}".formatted(name, condition))
                .ok()
                .required("id")
                .longValue();
    }

    private long size(long id) {
        return api.get("/api/audience/segments/" + id).ok().required("size").longValue();
    }

    private void becomes(long segment, long size) throws InterruptedException {
        for (int tries = 0; tries < 300 && size(segment) != size; tries++) Thread.sleep(100);
        assertThat(size(segment)).isEqualTo(size);
    }

    private static String named(long segment) {
        return "{\"is\":\"inSegment\",\"segment\":%d}".formatted(segment);
    }

    private static String did(String event) {
        return """
                {"is":"did","step":{"events":["%s"],"where":{"is":"every","parts":[]}},
                 "times":{"is":"atLeast","count":1},"within":{"is":"ever"}}""".formatted(event);
    }
}
