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

    /** Of what is not measured. */
    private static final Sums NOTHING = new Sums(false);

    private final long[] events;
    private final Collected people;
    private final Members everybody = new Members();
    private final List<Sums> sums;
    private final boolean kept;

    TrendTally(int intervals, Trend.Measure measure) {
        this.kept = measure instanceof Trend.Measure.Percentile;
        events = new long[intervals];
        people = new Collected(intervals);
        sums = measure.measured().isEmpty()
                ? List.of()
                : Stream.generate(() -> new Sums(kept)).limit(intervals).toList();
    }

    /**
     * The same as {@link #count}, with an outbox between.
     *
     * @param first the number of the first interval there
     */
    void count(int interval, long person, Outbox outbox, int first) {
        events[interval]++;
        outbox.add(first + interval, (int) person);
        everybody.add((int) person);
    }

    /** The number that the first interval has in an outbox from now on. */
    int number(Outbox outbox) {
        return people.number(outbox);
    }

    void count(int interval, long person) {
        events[interval]++;
        people.add(interval, person);
        everybody.add((int) person);
    }

    /** What is measured in an interval comes to this. */
    Sums sums(int interval) {
        return sums.get(interval);
    }

    void add(TrendTally other) {
        for (int i = 0; i < events.length; i++) {
            events[i] += other.events[i];
            people.set(i).addAll(other.people.set(i));
        }
        everybody.addAll(other.everybody);
        for (int i = 0; i < sums.size(); i++) sums.get(i).add(other.sums.get(i));
    }

    /** Lays out who was counted, for whoever counted them: it is done beside others then. */
    void close() {
        for (int i = 0; i < events.length; i++) people.set(i).set();
        everybody.set();
    }

    /** How many were counted in all. */
    long events() {
        long all = 0;
        for (long count : events) all += count;
        return all;
    }

    TrendAnswer.Line line(int series, Trend.Measure measure, Optional<Slice> slice) {
        var points = new ArrayList<TrendAnswer.Point>();
        var whole = new Sums(kept);
        for (int i = 0; i < events.length; i++) {
            var measured = sums.isEmpty() ? NOTHING : sums.get(i);
            points.add(point(measure, events[i], people.people(i), measured));
            whole.add(measured);
        }
        return new TrendAnswer.Line(series, slice, points, point(measure, events(), everybody.people(), whole));
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
