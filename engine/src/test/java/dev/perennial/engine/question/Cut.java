package dev.perennial.engine.question;

import dev.perennial.engine.event.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How the period of a question is cut: by asking each instant which day, week or month it has on the calendar. */
record Cut(Scope scope, Interval interval, List<Instant> starts) {

    static final List<Duration> BOUNDS = Stream.of(
                    "PT0S", "PT10S", "PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT2H", "PT4H", "PT8H", "PT12H", "P1D",
                    "P2D", "P3D", "P7D", "P14D", "P30D", "P90D", "P180D", "P365D")
            .map(Duration::parse)
            .toList();

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

    /** When the interval before the first one begins. */
    Instant before() {
        var first = starts.getFirst();
        return interval == Interval.HOUR ? first.minus(Duration.ofHours(1)) : start(first.minusMillis(1));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, scope.zone());
    }

    private LocalDate first(LocalDate day) {
        return switch (interval) {
            case HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(scope.weekStart()));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** How long it took, looked up among the bounds that people read. */
    static Optional<Took> took(SortedMap<PersonId, Duration> took) {
        if (took.isEmpty()) return Optional.empty();
        var sorted = took.values().stream().sorted().toList();
        var sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
        var bins = new ArrayList<Took.Bin>();
        for (int i = 0; i < BOUNDS.size(); i++) {
            var from = BOUNDS.get(i);
            var to = i + 1 < BOUNDS.size() ? Optional.of(BOUNDS.get(i + 1)) : Optional.<Duration>empty();
            if (to.isPresent() && sorted.getFirst().compareTo(to.get()) >= 0) continue;
            if (sorted.getLast().compareTo(from) < 0) continue;
            bins.add(new Took.Bin(
                    from,
                    to,
                    figure(took.keySet().stream()
                            .filter(person -> isIn(took.getOrDefault(person, Duration.ZERO), from, to))
                            .toList())));
        }
        return Optional.of(new Took(sum.dividedBy(sorted.size()), quantile(sorted, 50), bins));
    }

    /** The smallest that at least so many per cent do not exceed. */
    static <T> T quantile(List<T> sorted, int percent) {
        var rank = 1;
        while (rank * 100 < sorted.size() * percent) rank++;
        return sorted.get(rank - 1);
    }

    static boolean isIn(Duration took, Duration from, Optional<Duration> to) {
        return took.compareTo(from) >= 0 && (to.isEmpty() || took.compareTo(to.get()) < 0);
    }

    static Figure figure(Collection<PersonId> people) {
        return new Figure(People.of(people.stream().mapToLong(PersonId::value).toArray()));
    }
}
