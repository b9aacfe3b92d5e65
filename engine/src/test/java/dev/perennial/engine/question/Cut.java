package dev.perennial.engine.question;

import dev.perennial.engine.event.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How the period of a question is cut: by asking each instant which day, week or month it has on the calendar. */
record Cut(Scope scope, Interval interval, List<Instant> starts) {

    static Cut of(Scope scope, Interval interval) {
        return new Cut(scope, interval, new Cut(scope, interval, List.of()).all());
    }

    private List<Instant> all() {
        var last = scope.period().to().minusMillis(1);
        if (interval == Interval.HOUR) {
            var hours = Duration.between(firstHour(), last).toHours();
            return LongStream.rangeClosed(0, hours)
                    .mapToObj(hour -> firstHour().plus(Duration.ofHours(hour)))
                    .toList();
        }
        var days = Stream.iterate(day(scope.period().from()), day -> !day.isAfter(day(last)), day -> day.plusDays(1));
        return days.map(this::first)
                .distinct()
                .map(day -> day.atStartOfDay(scope.zone()).toInstant())
                .toList();
    }

    /** Which interval an instant lies in. */
    int index(Instant instant) {
        return starts.indexOf(start(instant));
    }

    private Instant start(Instant instant) {
        if (interval == Interval.HOUR)
            return firstHour()
                    .plus(Duration.ofHours(
                            Duration.between(firstHour(), instant).toHours()));
        return first(day(instant)).atStartOfDay(scope.zone()).toInstant();
    }

    private Instant firstHour() {
        return scope.period()
                .from()
                .atZone(scope.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, scope.zone());
    }

    private LocalDate first(LocalDate day) {
        return switch (interval) {
            case HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(scope.weekStart()));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    static Figure figure(Collection<PersonId> people) {
        return new Figure(People.of(people.stream().mapToLong(PersonId::value).toArray()));
    }
}
