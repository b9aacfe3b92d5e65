package dev.perennial.engine.question;

import dev.perennial.engine.condition.Dates;
import dev.perennial.engine.event.Value;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** On which days a value lies. The Chinese calendar has a test of its own. */
record NaiveDates(Moment moment) {

    boolean holds(Dates when, Value value) {
        return date(value).filter(date -> holds(when, date)).isPresent();
    }

    private boolean holds(Dates when, LocalDate date) {
        var today = LocalDate.ofInstant(moment.now(), moment.zone());
        return switch (when) {
            case Dates.Past(var days) -> !date.isBefore(today.minusDays(days)) && !date.isAfter(today);
            case Dates.Coming(var days) -> !date.isBefore(today) && !date.isAfter(today.plusDays(days));
            case Dates.Yearly(var days, var calendar)
            when calendar == Dates.Calendar.GREGORIAN ->
                date.isBefore(today)
                        && today.datesUntil(today.plusDays(days + 1L))
                                .anyMatch(day -> MonthDay.from(date)
                                        .atYear(day.getYear())
                                        .equals(day));
            case Dates.Yearly yearly -> yearly.days(today).contains(date);
        };
    }

    private Optional<LocalDate> date(Value value) {
        var time = Meaning.time(value);
        if (time.isEmpty() || !(value instanceof Value.Text(var text))) return Optional.empty();
        return Optional.of(text.contains("T") ? LocalDate.ofInstant(time.get(), moment.zone()) : LocalDate.parse(text));
    }
}
