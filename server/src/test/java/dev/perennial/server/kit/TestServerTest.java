package dev.perennial.server.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class TestServerTest {

    @Test
    void isAWholeServerWithAClockOfItsOwn() {
        try (var server = TestServer.start()) {
            assertThat(server.stranger().get("/health/live").status()).isEqualTo(200);
            assertThat(server.stranger().get("/health/ready").status()).isEqualTo(200);
            assertThat(server.bean(Clock.class)).isSameAs(server.clock());
        }
    }
}
