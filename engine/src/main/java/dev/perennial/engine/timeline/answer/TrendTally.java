package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Figure;
import dev.perennial.engine.question.Members;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Slice;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.TrendAnswer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was counted for one slice of one series, interval by interval. */
final class TrendTally {

    private final long[] events;
    private final Collected people;
    private final List<Sums> sums;
    private final boolean kept;

    /** @param kept whether a percentile will be asked of the numbers */
    TrendTally(int intervals, boolean kept) {
        this.kept = kept;
        events = new long[intervals];
        people = new Collected(intervals);
        sums = Stream.generate(() -> new Sums(kept)).limit(intervals).toList();
    }

    void count(int interval, long person) {
        events[interval]++;
        people.add(interval, person);
    }

    void measure(int interval, BigDecimal number) {
        sums.get(interval).add(number);
    }

    void add(TrendTally other) {
        for (int i = 0; i < events.length; i++) {
            events[i] += other.events[i];
            people.set(i).addAll(other.people.set(i));
            sums.get(i).add(other.sums.get(i));
        }
    }

    boolean isEmpty() {
        for (long count : events) if (count > 0) return false;
        return true;
    }

    TrendAnswer.Line line(int series, Trend.Measure measure, Optional<Slice> slice) {
        var points = new ArrayList<TrendAnswer.Point>();
        var total = new TrendTally(1, kept);
        for (int i = 0; i < events.length; i++) {
            points.add(point(measure, events[i], people.people(i), sums.get(i)));
            total.events[0] += events[i];
            total.sums.getFirst().add(sums.get(i));
        }
        var everybody = new Members();
        for (int i = 0; i < events.length; i++) everybody.addAll(people.set(i));
        return new TrendAnswer.Line(
                series, slice, points, point(measure, total.events[0], everybody.people(), total.sums.getFirst()));
    }

    private static TrendAnswer.Point point(Trend.Measure measure, long events, People people, Sums sums) {
        var figure = new Figure(people);
        var value = switch (measure) {
            case Trend.Measure.Count _ -> Optional.of(BigDecimal.valueOf(events));
            case Trend.Measure.People _ -> Optional.of(BigDecimal.valueOf(figure.count()));
            case Trend.Measure.CountPerPerson _ -> quotient(BigDecimal.valueOf(events), figure.count());
            case Trend.Measure.Sum _ -> Optional.of(sums.sum());
            case Trend.Measure.Average _ -> quotient(sums.sum(), sums.count());
            case Trend.Measure.Least _ -> Optional.ofNullable(sums.least());
            case Trend.Measure.Most _ -> Optional.ofNullable(sums.most());
            case Trend.Measure.Percentile(var _, var percent) -> sums.percentile(percent);
        };
        return new TrendAnswer.Point(value.map(Plain::of), events, figure);
    }

    private static Optional<BigDecimal> quotient(BigDecimal sum, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64));
    }
}
