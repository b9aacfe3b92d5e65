package dev.perennial.engine.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Chinese calendar from 31 January 1900 to the end of its year 2100: 12 or 13 months of 29 or 30 days that begin
 * with the new moon. It follows the sun and the moon in the sky and no formula that fits here, so the years are listed.
 *
 * <p>Month for month the list equals what lunar-javascript 1.7.7 computes. The calendar of ICU 78.2 is a day off in
 * years like 2027 and 2030, where a new moon falls near midnight.
 */
final class Lunar {

    /**
     * One number for each year. Bits 15 to 4 say which of the months 1 to 12 have 30 days, bits 3 to 0 which number the
     * leap month repeats, 0 for none, and bit 16 whether that has 30 days.
     */
    private static final String YEARS = """
            04bd8 04ae0 0a570 054d5 0d260 0d950 16554 056a0 09ad0 055d2 04ae0 0a5b6 0a4d0 0d250 1d255 0b540
            0d6a0 0ada2 095b0 14977 04970 0a4b0 0b4b5 06a50 06d40 1ab54 02b60 09570 052f2 04970 06566 0d4a0
            0ea50 16a95 05ad0 02b60 186e3 092e0 1c8d7 0c950 0d4a0 1d8a6 0b550 056a0 1a5b4 025d0 092d0 0d2b2
            0a950 0b557 06ca0 0b550 15355 04da0 0a5b0 14573 052b0 0a9a8 0e950 06aa0 0aea6 0ab50 04b60 0aae4
            0a570 05260 0f263 0d950 05b57 056a0 096d0 04dd5 04ad0 0a4d0 0d4d4 0d250 0d558 0b540 0b6a0 195a6
            095b0 049b0 0a974 0a4b0 0b27a 06a50 06d40 0af46 0ab60 09570 04af5 04970 064b0 074a3 0ea50 06b58
            05ac0 0ab60 096d5 092e0 0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5 0a950 0b4a0
            0baa4 0ad50 055d9 04ba0 0a5b0 15176 052b0 0a930 07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4e0 0d260
            0ea65 0d530 05aa0 076a3 096d0 04afb 04ad0 0a4d0 1d0b6 0d250 0d520 0dd45 0b5a0 056d0 055b2 049b0
            0a577 0a4b0 0aa50 1b255 06d20 0ada0 14b63 09370 049f8 04970 064b0 168a6 0ea50 06b20 1a6c4 0aae0
            092e0 0d2e3 0c960 0d557 0d4a0 0da50 05d55 056a0 0a6d0 055d4 052d0 0a9b8 0a950 0b4a0 0b6a6 0ad50
            055a0 0aba4 0a5b0 052b0 0b273 06930 07337 06aa0 0ad50 14b55 04b60 0a570 054e4 0d160 0e968 0d520
            0daa0 16aa6 056d0 04ae0 0a9d4 0a2d0 0d150 0f252 0d520
            """;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 31);
    private static final int MONTHS = 12;
    private static final int SHORT = 29;
    private static final List<Month> ALL = months();

    private Lunar() {}

    /**
     * @param number 1 to 12; a leap month has that of the month before it
     * @param days 29 or 30
     */
    record Month(LocalDate first, int number, boolean leap, int days) {

        int day(LocalDate date) {
            return (int) (date.toEpochDay() - first.toEpochDay()) + 1;
        }
    }

    /** In order. */
    static List<Month> all() {
        return ALL;
    }

    /** Empty outside the calendar. */
    static Optional<Month> month(LocalDate date) {
        return ALL.stream()
                .filter(month -> !date.isBefore(month.first) && date.isBefore(month.first.plusDays(month.days)))
                .findFirst();
    }

    private static List<Month> months() {
        var months = new ArrayList<Month>();
        var first = FIRST;
        for (var code : YEARS.strip().split("\\s+", -1)) {
            int year = Integer.parseInt(code, 16);
            for (int number = 1; number <= MONTHS; number++) {
                first = add(months, new Month(first, number, false, SHORT + (year >> (16 - number) & 1)));
                if ((year & 15) == number) first = add(months, new Month(first, number, true, SHORT + (year >> 16)));
            }
        }
        return List.copyOf(months);
    }

    private static LocalDate add(List<Month> months, Month month) {
        months.add(month);
        return month.first.plusDays(month.days);
    }
}
