package dev.perennial.server.collect.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            minutes | daily | zone          | last                 | next
            15      |       | UTC           |                      | 2026-01-05T08:00:00Z
            15      |       | UTC           | 2026-01-05T07:59:00Z | 2026-01-05T08:14:00Z
                    | 03:30 | UTC           | 2026-01-05T03:29:00Z | 2026-01-05T03:30:00Z
                    | 03:30 | UTC           | 2026-01-05T03:30:00Z | 2026-01-06T03:30:00Z
                    | 03:30 | Asia/Shanghai | 2026-01-05T03:30:00Z | 2026-01-05T19:30:00Z
                    | 02:30 | Europe/Berlin | 2026-03-28T12:00:00Z | 2026-03-29T01:30:00Z
            """)
    void comesNext(Integer minutes, LocalTime daily, ZoneId zone, Instant last, Instant next) {
        assertThat(new Schedule(minutes, daily).next(Optional.ofNullable(last), NOW, zone))
                .isEqualTo(next);
    }

    @Test
    void isOneOfTwo() {
        assertThatThrownBy(() -> new Schedule(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(5, LocalTime.NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schedule(0, null)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> new Schedule(10_081, null)).hasMessageContaining("was 10081");
    }
}
