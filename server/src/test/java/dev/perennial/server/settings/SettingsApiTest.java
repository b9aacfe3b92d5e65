package dev.perennial.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.TestServer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsApiTest {

    private static final Map<String, String> ROMAN =
            Map.of("zone", "Europe/Rome", "weekStart", "SUNDAY", "currency", "EUR", "language", "en");

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
    void readsBackWhatWasChosen() {
        server.api().put("/api/settings", ROMAN).ok();
        var read = server.api().get("/api/settings").ok();
        ROMAN.forEach((name, value) -> assertThat(read.get(name).asString()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            field     | value         | status | code
            zone      | +08:00        | 422    | settings.zone
            zone      | Mars/Olympus  | 422    | settings.zone
            currency  | YUAN          | 422    | settings.currency
            currency  | cny           | 422    | settings.currency
            language  | de            | 422    | settings.language
            weekStart | SOMEDAY       | 400    | input.invalid
            """)
    void refusesWhatDoesNotExist(String field, String value, int status, String code) {
        var wanted = new TreeMap<>(ROMAN);
        wanted.put(field, value);
        var reply = server.api().put("/api/settings", wanted);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("code").asString()).isEqualTo(code);
    }

    @Test
    void sendingIsDisarmedAndArmedAgain() {
        server.api().put("/api/settings/sending", Map.of("armed", false)).ok();
        assertThat(server.api().get("/api/settings").ok().get("sendingArmed").asBoolean())
                .isFalse();
        server.api().put("/api/settings/sending", Map.of("armed", true)).ok();
        assertThat(server.api().get("/api/settings").ok().get("sendingArmed").asBoolean())
                .isTrue();
    }
}
