package dev.perennial.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class UnattendedTest {

    @Test
    void nothingSaidIsNothingDone() {
        assertThat(Unattended.read(new MockEnvironment()).owner()).isEmpty();
        assertThat(Unattended.read(new MockEnvironment()).apiKey()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            email    | password   | sentence
                     | 0123456789 | PERENNIAL_OWNER_PASSWORD is set; PERENNIAL_OWNER_EMAIL is missing.
            ada@x.cn |            | PERENNIAL_OWNER_EMAIL is set; PERENNIAL_OWNER_PASSWORD is missing.
            ada@x.cn | 012345678  | PERENNIAL_OWNER_PASSWORD must have 10 to 200 characters.
            ada      | 0123456789 | PERENNIAL_OWNER_EMAIL is wrong: an e-mail address looks like ada@example.com, was ada.
            """)
    void stopsWithASentence(@Nullable String email, @Nullable String password, String sentence) {
        var environment = new MockEnvironment();
        if (email != null) environment.setProperty("PERENNIAL_OWNER_EMAIL", email);
        if (password != null) environment.setProperty("PERENNIAL_OWNER_PASSWORD", password);
        assertThatThrownBy(() -> Unattended.read(environment))
                .isInstanceOf(SetupRefused.class)
                .hasMessage(sentence);
    }

    @Test
    void takesAnOwnerAndAKey() {
        var environment = new MockEnvironment()
                .withProperty("PERENNIAL_OWNER_EMAIL", "Ada@x.cn")
                .withProperty("PERENNIAL_OWNER_PASSWORD", "十个字的密码也是可以的")
                .withProperty("PERENNIAL_API_KEY", "12345678");
        var told = Unattended.read(environment);
        assertThat(told.owner()).contains(new Unattended.Owner(new Email("ada@x.cn"), "十个字的密码也是可以的"));
        assertThat(told.apiKey()).contains("12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "with space", "unprintable\u0007", "密钥密钥密钥密钥"})
    void refusesAKeyThatHeadersCannotCarry(String key) {
        var environment = new MockEnvironment().withProperty("PERENNIAL_API_KEY", key);
        assertThatThrownBy(() -> Unattended.read(environment))
                .hasMessage("PERENNIAL_API_KEY must have 8 to 200 printable ASCII characters without spaces.")
                .hasMessageNotContaining(key);
    }
}
