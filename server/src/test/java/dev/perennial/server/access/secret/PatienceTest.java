package dev.perennial.server.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    private static final Instant FAILED = Instant.parse("2026-01-05T08:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            failures | ago     | pause
                   0 | PT0S    | PT0S
                   9 | PT0S    | PT0S
                  10 | PT0S    | PT1S
                  10 | PT0.4S  | PT0.6S
                  10 | PT1S    | PT0S
                  11 | PT0S    | PT2S
                  15 | PT0S    | PT32S
                  16 | PT0S    | PT1M
                 900 | PT0S    | PT1M
                 900 | PT59S   | PT1S
                 900 | PT1H    | PT0S
            """)
    void doublesThePauseAfterTenFreeTries(int failures, Duration ago, Duration pause) {
        var patience = new Patience(10, Duration.ofMinutes(1), failures, FAILED);
        assertThat(patience.pause(FAILED.plus(ago))).isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({"PT59M59S, 12", "PT1H, 0"})
    void forgivesAfterAnHour(Duration ago, int failures) {
        var patience = new Patience(10, Duration.ofMinutes(1), 12, FAILED);
        assertThat(patience.failures(FAILED.plus(ago))).isEqualTo(failures);
    }
}
