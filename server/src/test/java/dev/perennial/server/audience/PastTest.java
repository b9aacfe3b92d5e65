package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @Test
    void aDayOfWhichNothingWasKeptIsLikeTheOneBefore() {
        var kept = List.of(size(0, 5), size(3, 7));

        assertThat(Past.everyDay(kept, MONDAY.plusDays(4)))
                .containsExactly(size(0, 5), size(1, 5), size(2, 5), size(3, 7), size(4, 7));
    }

    @Test
    void aYearIsEnough() {
        var days = Past.everyDay(List.of(size(0, 5)), MONDAY.plusDays(1_000));

        assertThat(days).hasSize(Past.DAYS_MAX).last().isEqualTo(size(1_000, 5));
    }

    private static SizeTable.DaySize size(int day, long size) {
        return new SizeTable.DaySize(MONDAY.plusDays(day), size);
    }
}
