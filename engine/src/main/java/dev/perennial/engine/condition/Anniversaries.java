package dev.perennial.engine.condition;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the days that are remembered within some days. Looking from the window back over the years asks of each day
 * of the past only whether it is one of these, which is quick wherever the past is kept.
 */
final class Anniversaries {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 31);
    private static final int LONG = 30;

    private Anniversaries() {}

    static List<LocalDate> of(Dates.Yearly yearly, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        IntStream.rangeClosed(0, yearly.days())
                .mapToObj(today::plusDays)
                .flatMap(day -> switch (yearly.calendar()) {
                    case GREGORIAN -> gregorian(day);
                    case CHINESE -> chinese(day);
                })
                .filter(day -> day.isBefore(today) && !day.isBefore(FIRST))
                .forEach(days::add);
        return List.copyOf(days);
    }

    private static Stream<LocalDate> gregorian(LocalDate day) {
        var same = years(day).map(day::withYear).filter(earlier -> earlier.getDayOfMonth() == day.getDayOfMonth());
        var isLastOfFebruary = day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == day.lengthOfMonth();
        if (!isLastOfFebruary || day.isLeapYear()) return same;
        var leap = years(day).map(day::withYear).filter(LocalDate::isLeapYear).map(earlier -> earlier.plusDays(1));
        return Stream.concat(same, leap);
    }

    private static Stream<Integer> years(LocalDate day) {
        return IntStream.rangeClosed(FIRST.getYear(), day.getYear()).boxed();
    }

    /** A day of a leap month comes round in the month whose number it has; a 30th on the 29th of a short month. */
    private static Stream<LocalDate> chinese(LocalDate day) {
        return Lunar.month(day).filter(month -> !month.leap()).stream().flatMap(month -> {
            int inMonth = month.day(day);
            var isLast = inMonth == month.days();
            return Lunar.all().stream()
                    .filter(earlier -> earlier.number() == month.number())
                    .flatMap(earlier -> IntStream.rangeClosed(inMonth, isLast ? LONG : inMonth)
                            .filter(number -> number <= earlier.days())
                            .mapToObj(number -> earlier.first().plusDays(number - 1)));
        });
    }
}
