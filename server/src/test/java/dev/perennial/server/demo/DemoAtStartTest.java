package dev.perennial.server.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.kit.TestServer;
import dev.perennial.server.postgres.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DemoAtStartTest {

    @Test
    void refusesASystemThatHasEventsOfItsOwn() {
        try (var server = TestServer.start()) {
            assertThatCode(() -> start(server)).doesNotThrowAnyException();

            server.source().track("ada", "Tea Bought", Map.of()).ok();

            assertThatThrownBy(() -> start(server))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("1 events already")
                    .hasMessageContaining("--data");
        }
    }

    private static void start(TestServer server) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("start", Map.of("perennial.demo", true)));
        new DemoAtStart(server.bean(Demos.class), server.bean(EventLog.class), environment)
                .afterSingletonsInstantiated();
    }
}
