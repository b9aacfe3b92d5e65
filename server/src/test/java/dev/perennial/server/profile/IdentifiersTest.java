package dev.perennial.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "NULL",
                " null ",
                "undefined",
                "0",
                "０",
                "NaN",
                "[object Object]",
                "anonymous",
                "Guest",
                "ｇｕｅｓｔ",
                "\u3000null\u3000",
                "\u200b0\u200b",
                "'null'",
                "00000000-0000-0000-0000-000000000000"
            })
    void knowsWhatStandsForNobody(String value) {
        assertThat(Identifiers.isJunk(Identifier.login(value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"u1", "00", "10", "nullius", "guest-7", "访客1", "a b"})
    void knowsWhatMayBeSomebody(String value) {
        assertThat(Identifiers.isJunk(Identifier.login(value))).isFalse();
    }

    @Test
    void keepsOnlyWhatADatabaseTakes() {
        assertThat(Identifiers.clean("a\u0000b\ud800c\ud83d\ude00")).isEqualTo("a\ufffdb\ufffdc\ud83d\ude00");
    }
}
