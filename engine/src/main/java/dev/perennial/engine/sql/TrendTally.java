package dev.perennial.engine.sql;

import dev.perennial.engine.question.Figure;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Slice;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.TrendAnswer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What was counted for one line of a trend, interval by interval. */
final class TrendTally {

    /** Stands where nothing was counted, and is never added to. */
    private static final RoaringBitmap NOBODY = new RoaringBitmap();

    private final Optional<Slice> slice;
    private final long[] events;
    private final RoaringBitmap[] people;
    private final @Nullable Sums[] sums;
    private @Nullable Sums whole;

    private TrendTally(Optional<Slice> slice, int intervals) {
        this.slice = slice;
        this.events = new long[intervals];
        this.people = new RoaringBitmap[intervals];
        this.sums = new Sums[intervals];
        Arrays.fill(people, NOBODY);
    }

    TrendAnswer.Line line(int series, Trend.Measure measure) {
        var points = new ArrayList<TrendAnswer.Point>();
        for (int i = 0; i < events.length; i++) points.add(point(measure, events[i], people[i], sums[i]));
        var total = point(measure, Arrays.stream(events).sum(), RoaringBitmap.or(people), whole);
        return new TrendAnswer.Line(series, slice, points, total);
    }

    private static TrendAnswer.Point point(
            Trend.Measure measure, long events, RoaringBitmap people, @Nullable Sums sums) {
        var figure = new Figure(people.isEmpty() ? People.NOBODY : People.of(people));
        var value = switch (measure) {
            case Trend.Measure.Count _ -> Optional.of(BigDecimal.valueOf(events));
            case Trend.Measure.People _ -> Optional.of(BigDecimal.valueOf(figure.count()));
            case Trend.Measure.CountPerPerson _ -> quotient(BigDecimal.valueOf(events), figure.count());
            case Trend.Measure.Sum _ -> Optional.of(sums == null ? BigDecimal.ZERO : sums.sum());
            case Trend.Measure.Average _ ->
                sums == null ? Optional.<BigDecimal>empty() : quotient(sums.sum(), sums.count());
            case Trend.Measure.Least _ -> Optional.ofNullable(sums).map(Sums::least);
            case Trend.Measure.Most _ -> Optional.ofNullable(sums).map(Sums::most);
            case Trend.Measure.Percentile _ -> Optional.ofNullable(sums).map(Sums::quantile);
        };
        return new TrendAnswer.Point(value.map(Sums::plain), events, figure);
    }

    private static Optional<BigDecimal> quotient(BigDecimal sum, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64));
    }

    /** The tallies of one series, slice by slice. */
    static final class Book {
        private final int intervals;
        private final Optional<BreakdownSql.Ranking> ranking;
        private final TreeMap<Integer, TrendTally> slices = new TreeMap<>();

        Book(int intervals, Optional<BreakdownSql.Ranking> ranking) {
            this.intervals = intervals;
            this.ranking = ranking;
            if (ranking.isEmpty()) tally(0);
        }

        void count(int slice, int interval, long person, long events) {
            var tally = tally(slice);
            tally.events[interval] += events;
            if (tally.people[interval].isEmpty()) tally.people[interval] = new RoaringBitmap();
            tally.people[interval].add((int) person);
        }

        void measure(int slice, int interval, Sums sums) {
            tally(slice).sums[interval] = sums;
        }

        void total(int slice, Sums sums) {
            tally(slice).whole = sums;
        }

        private TrendTally tally(int slice) {
            return slices.computeIfAbsent(
                    slice, number -> new TrendTally(ranking.map(ranked -> ranked.slice(number)), intervals));
        }

        List<TrendTally> inOrder() {
            return List.copyOf(slices.values());
        }
    }
}
