package dev.perennial.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.kit.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoStoppedTest {

    private static final int LOOKS = 600;

    @Test
    void aFillThatWasStoppedGoesOnWithTheSameShopAndAddsOnlyWhatIsMissing() throws InterruptedException {
        try (var server = TestServer.start(Map.of("PERENNIAL_DEMO_PEOPLE", "800"))) {
            var log = server.bean(EventLog.class);
            var first = server.api().post("/api/demo", "").ok();
            for (int look = 0; look < LOOKS && log.newest() == 0; look++) Thread.sleep(20);
            server.api().delete("/api/jobs/" + first.required("id").longValue());
            assertThat(end(server)).isEqualTo("cancelled");
            assertThat(shown(server).required("offered").booleanValue()).isTrue();
            assertThat(shown(server).required("tour").isNull()).isTrue();
            long before = log.newest();
            assertThat(before).isPositive();

            server.api().post("/api/demo", "").ok();

            assertThat(end(server)).isEqualTo("done");
            long events = shown(server)
                    .required("job")
                    .required("result")
                    .required("events")
                    .longValue();
            assertThat(before).isLessThan(events);
            assertThat(log.newest()).isEqualTo(events);
        }
    }

    private static String end(TestServer server) throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            var state = shown(server).required("job").required("state").stringValue();
            if (!state.equals("waiting") && !state.equals("running")) return state;
            Thread.sleep(100);
        }
        return "unfinished";
    }

    private static JsonNode shown(TestServer server) {
        return server.api().get("/api/demo").ok();
    }
}
