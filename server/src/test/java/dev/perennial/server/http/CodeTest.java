package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

    @ParameterizedTest
    @EnumSource
    void isAnErrorWithASentence(Code code) {
        assertThat(code.status().isError()).isTrue();
        assertThat(code.word()).matches("[a-z]+(\\.[a-z]+)+");
        assertThat(code.sentence()).doesNotEndWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void asksForEveryParameterOfItsSentence(Code code) {
        if (code.parameters().isEmpty()) assertThat(Problem.of(code).sentence()).isEqualTo(code.sentence());
        else
            assertThatThrownBy(() -> Problem.of(code, Map.of()))
                    .hasMessage(
                            "%s needs the parameter %s",
                            code.word(), code.parameters().getFirst());
    }
}
