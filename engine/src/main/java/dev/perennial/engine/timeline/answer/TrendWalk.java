package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.TrendAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what fills each series, by slice and interval: first which values are named, then everything in one pass. */
record TrendWalk(Asking asking, Trend trend, List<Instant> starts, Optional<TrendAnswer> compared) {

    TrendAnswer answer() {
        var series = trend.series();
        var search = new Search(
                series.stream().map(Trend.Series::step).toList(),
                trend.scope().where(),
                Span.of(trend.scope().period()),
                asking.among(trend.scope()));
        var rankings = new Rankings(asking, search, trend.breakdown()).find();
        var parts = asking.events(search, (unit, tour) -> {
            var book = new Book(rankings, Values.of(trend.breakdown(), asking, unit), Buckets.of(starts));
            tour.visit(book::add);
            return book.tallies;
        });
        var all = tallies(rankings);
        for (var part : parts)
            for (int i = 0; i < all.size(); i++)
                for (int slice = 0; slice < all.get(i).size(); slice++)
                    all.get(i).get(slice).add(part.get(i).get(slice));
        return TrendAnswer.of(trend, starts, lines(rankings, all), compared);
    }

    private List<TrendAnswer.Line> lines(List<Ranking> rankings, List<List<TrendTally>> all) {
        var lines = new ArrayList<TrendAnswer.Line>();
        for (int i = 0; i < all.size(); i++)
            for (int number = 0; number < all.get(i).size(); number++) {
                var slice = rankings.get(i).slice(number);
                var tally = all.get(i).get(number);
                if (slice.isEmpty() || !tally.isEmpty())
                    lines.add(tally.line(i, trend.series().get(i).measure(), slice));
            }
        return lines;
    }

    private List<List<TrendTally>> tallies(List<Ranking> rankings) {
        var tallies = new ArrayList<List<TrendTally>>();
        for (int i = 0; i < rankings.size(); i++) {
            boolean kept = trend.series().get(i).measure() instanceof Trend.Measure.Percentile;
            tallies.add(Stream.generate(() -> new TrendTally(starts.size(), kept))
                    .limit(rankings.get(i).slices())
                    .toList());
        }
        return tallies;
    }

    /** Counts the people of one unit. */
    private final class Book {
        private final List<Ranking> rankings;
        private final Values values;
        private final Buckets buckets;
        private final List<List<TrendTally>> tallies;
        private final Sliced[] sliced;

        /** Whether events are counted and nothing of them is measured. */
        private final boolean counted;

        Book(List<Ranking> rankings, Values values, Buckets buckets) {
            this.rankings = rankings;
            this.values = values;
            this.buckets = buckets;
            this.tallies = tallies(rankings);
            this.sliced = rankings.stream().map(Sliced::new).toArray(Sliced[]::new);
            this.counted = values.isWhole()
                    && trend.series().stream()
                            .allMatch(series -> series.measure().measured().isEmpty());
        }

        void add(Hits hits) {
            for (int hit = 0; hit < hits.size(); hit++) {
                int interval = buckets.of(hits.ms(hit));
                if (counted) count(hits, hit, interval);
                else {
                    var parts = values.parts(hits, hit);
                    for (int i = 0; i < tallies.size(); i++)
                        if (hits.fills(hit, i)) add(i, interval, hits.person(), parts);
                }
            }
        }

        private void count(Hits hits, int hit, int interval) {
            var of = values.of(hits, hit);
            for (long steps = hits.mask(hit); steps != 0; steps &= steps - 1) {
                int series = Long.numberOfTrailingZeros(steps);
                for (int slice : sliced[series].of(of))
                    tallies.get(series).get(slice).count(interval, hits.person());
            }
        }

        private void add(int series, int interval, long person, List<Values.Part> parts) {
            var counted = new LinkedHashSet<Integer>();
            var property = trend.series().get(series).measure().measured();
            for (var part : parts) {
                var slices = rankings.get(series).slices(part.values());
                counted.addAll(slices);
                property.flatMap(part::number)
                        .ifPresent(number -> slices.forEach(
                                slice -> tallies.get(series).get(slice).measure(interval, number)));
            }
            for (int slice : counted) tallies.get(series).get(slice).count(interval, person);
        }
    }
}
