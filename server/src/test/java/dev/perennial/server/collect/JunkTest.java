package dev.perennial.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "\u200B",
                "\u00A0\u00A0",
                "\uFEFF",
                "null",
                "NULL",
                " null ",
                "ｎｕｌｌ",
                "\"null\"",
                "(null)",
                "undefined",
                "Undefined",
                "0",
                "０",
                " 0",
                "-1",
                "NaN",
                "nan",
                "ＮａＮ",
                "[object Object]",
                "[Object  Object]",
                "［object　Object］",
                "anonymous",
                "Anonymous",
                "ａｎｏｎｙｍｏｕｓ",
                "guest",
                "GUEST\u3000",
                "none",
                "nil",
                "true",
                "false",
                "''",
                "unknown",
                "n/a",
                "00000000-0000-0000-0000-000000000000",
                "游客",
                "匿名"
            })
    void namesNobody(String value) {
        assertThat(Junk.is(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"u1", "00", "1", "nullable", "guest-7", "小明", "o'neill", "0001", "an1", "o0o"})
    void namesSomebody(String value) {
        assertThat(Junk.is(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"u1", " u1", "u1\u3000", "\u00A0u1\t", "\uFEFFu1\n", "\u200Bu1"})
    void stripsSpaceOfEveryKind(String value) {
        assertThat(Junk.strip(value)).isEqualTo("u1");
    }
}
