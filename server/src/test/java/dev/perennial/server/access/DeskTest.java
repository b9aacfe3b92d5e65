package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.kit.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {

    private static final Caller ADA = new Caller(Caller.Kind.OPERATOR, 71, "Ada", Role.ANALYST);
    private static final Caller BEN = new Caller(Caller.Kind.OPERATOR, 72, "Ben", Role.VIEWER);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everybodyHasTheirOwn() {
        var desks = server.bean(DeskApi.class);
        var arranged = new Desk(List.of("health", "active"), List.of("segments"), List.of("/segments/7"));
        desks.arrange(Desk.UNTOUCHED, ADA);
        desks.arrange(arranged, ADA);
        assertThat(desks.read(ADA)).isEqualTo(arranged);
        assertThat(desks.read(BEN)).isEqualTo(Desk.UNTOUCHED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            card                 | favourite
            health               | segments/7
            health               | /people?search=Ada
            health               | //EXAMPLE
            two words            | /segments/7
            <b>                  | /segments/7
            """)
    void holdsWordsAndAddressesOfTheConsoleOnly(String card, String favourite) {
        assertThatThrownBy(() -> new Desk(List.of(card), List.of(), List.of(favourite)))
                .hasMessageContaining("it has no");
    }

    @Test
    void refusesOverHttp() {
        var twice = Map.of("order", List.of("health", "health"), "hidden", List.of(), "favourites", List.of());
        var reply = server.api().put("/api/access/desk", twice);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("code").asString()).isEqualTo("input.invalid");
    }
}
