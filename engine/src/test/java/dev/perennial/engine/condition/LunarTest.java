package dev.perennial.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Chinese calendar against days that everybody knows, and what comes round when. */
class LunarTest {

    /** New Year's Day as celebrated, and the number that a leap month repeats, 0 for none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            new year   | leap
            1900-01-31 | 8
            1949-01-29 | 7
            1985-02-20 | 0
            2000-02-05 | 0
            2017-01-28 | 6
            2020-01-25 | 4
            2021-02-12 | 0
            2022-02-01 | 0
            2023-01-22 | 2
            2024-02-10 | 0
            2025-01-29 | 6
            2026-02-17 | 0
            2027-02-06 | 0
            2028-01-26 | 5
            2029-02-13 | 0
            2030-02-03 | 0
            2033-01-31 | 11
            2034-02-19 | 0
            """)
    void yearsBeginAndRepeatAMonth(LocalDate newYear, int leap) {
        var first = Lunar.month(newYear).orElseThrow();
        assertThat(first).extracting(Lunar.Month::first, Lunar.Month::number).containsExactly(newYear, 1);
        assertThat(Lunar.all().stream()
                        .filter(month -> month.leap() && !month.first().isBefore(newYear))
                        .filter(month -> month.first().isBefore(newYear.plusDays(leap == 0 ? 354 : 384)))
                        .mapToInt(Lunar.Month::number)
                        .findFirst()
                        .orElse(0))
                .isEqualTo(leap);
    }

    @Test
    void monthsFollowEachOther() {
        var months = Lunar.all();
        for (int i = 1; i < months.size(); i++)
            assertThat(months.get(i - 1).first().plusDays(months.get(i - 1).days()))
                    .isEqualTo(months.get(i).first());
        assertThat(Lunar.month(LocalDate.of(2100, 12, 31))).isPresent();
        assertThat(Lunar.month(LocalDate.of(1900, 1, 30))).isEmpty();
    }

    /** In 2025 the sixth month came twice, from 25 June and from 25 July; in 2026 the sixth begins on 14 July. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            born       | today      | calendar  | remembered
            2000-02-29 | 2025-02-28 | GREGORIAN | true
            2000-02-29 | 2025-03-01 | GREGORIAN | false
            2000-02-29 | 2024-02-28 | GREGORIAN | false
            2000-02-29 | 2024-02-29 | GREGORIAN | true
            2000-02-28 | 2024-02-29 | GREGORIAN | false
            2025-06-25 | 2026-07-14 | CHINESE   | true
            2025-07-25 | 2026-07-14 | CHINESE   | true
            1990-01-27 | 2025-07-25 | CHINESE   | false
            2024-02-10 | 2025-01-29 | CHINESE   | true
            2025-01-29 | 2025-01-29 | CHINESE   | false
            1899-02-28 | 2025-02-28 | GREGORIAN | false
            """)
    void daysComeRound(LocalDate born, LocalDate today, Dates.Calendar calendar, boolean remembered) {
        assertThat(new Dates.Yearly(0, calendar).days(today).contains(born)).isEqualTo(remembered);
    }

    /** The last month of the year ending on 28 January 2025 has 29 days; the one ending on 9 February 2024 has 30. */
    @Test
    void aThirtiethComesRoundOnTheLastDay() {
        var thirtieth = LocalDate.of(2024, 2, 9);
        assertThat(Lunar.month(thirtieth).orElseThrow().day(thirtieth)).isEqualTo(30);
        var last = LocalDate.of(2025, 1, 28);
        assertThat(new Dates.Yearly(0, Dates.Calendar.CHINESE).days(last)).contains(thirtieth);
    }
}
