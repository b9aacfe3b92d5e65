package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ada@example.com",
        "' Ada@Example.COM ', ada@example.com",
        "a+b.c@x, a+b.c@x",
        "小明@例子.公司, 小明@例子.公司"
    })
    void isKeptInLowerCase(String given, String kept) {
        assertThat(new Email(given)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "ada@@x.cn",
                "a da@x.cn",
                "ada@x..cn",
                "ada@x.cn\r\nBcc: b@x.cn"
            })
    void looksLikeAnAddress(String given) {
        assertThatThrownBy(() -> new Email(given))
                .hasMessageStartingWith("an e-mail address looks like ada@example.com");
    }
}
