package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Slice;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.TrendAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts what fills each series, by slice and interval. While there are few values, each is counted, and which of them
 * are named is known in the end; else it is found out first, and everything is read once more.
 */
record TrendWalk(Asking asking, Trend trend, List<Instant> starts, Optional<TrendAnswer> compared) {

    TrendAnswer answer() {
        var search = new Search(
                trend.series().stream().map(Trend.Series::step).toList(),
                trend.scope().where(),
                Span.of(trend.scope().period()),
                asking.among(trend.scope()));
        return once(search).orElseGet(() -> ranked(search));
    }

    /** Empty when there are too many values. */
    private Optional<TrendAnswer> once(Search search) {
        if (!Values.isWhole(trend.breakdown())) return Optional.empty();
        var parts = asking.events(search, (unit, tour) -> {
            var book = new TrendBook(trend, Values.of(trend.breakdown(), asking, unit), starts);
            tour.visit(book::add);
            return book.closed();
        });
        if (parts.stream().anyMatch(ByValues::isFull)) return Optional.empty();
        var rankings = IntStream.range(0, trend.series().size())
                .mapToObj(series -> ranking(parts, series))
                .toList();
        return Optional.of(answer(
                rankings,
                (series, slice) -> parts.stream()
                        .flatMap(part -> part.all().entrySet().stream())
                        .filter(entry ->
                                rankings.get(series).slices(entry.getKey()).contains(slice))
                        .map(entry -> entry.getValue().of(series))));
    }

    private Ranking ranking(List<ByValues<TrendBook.Under>> parts, int series) {
        if (trend.breakdown().isEmpty()) return Ranking.WHOLE;
        var counts = new HashMap<String, Long>();
        for (var part : parts)
            part.all().forEach((values, under) -> {
                long events = under.of(series).events();
                if (events > 0) for (var value : values) value.ifPresent(name -> counts.merge(name, events, Long::sum));
            });
        return Ranking.of(List.of(counts), trend.breakdown().get().top());
    }

    /** First which values are named, then everything. */
    private TrendAnswer ranked(Search search) {
        var rankings = new Rankings(asking, search, trend.breakdown()).find();
        var parts = asking.events(search, (unit, tour) -> {
            var book = new Book(rankings, Values.of(trend.breakdown(), asking, unit), Buckets.of(starts));
            tour.visit(book::add);
            return book.tallies;
        });
        return answer(
                rankings,
                (series, slice) -> parts.stream().map(part -> part.get(series).get(slice)));
    }

    /** What was counted under one slice of one series. */
    private interface Counted {
        Stream<TrendTally> of(int series, int slice);
    }

    private TrendAnswer answer(List<Ranking> rankings, Counted counted) {
        var wanted = new ArrayList<Supplier<Optional<TrendAnswer.Line>>>();
        for (int i = 0; i < rankings.size(); i++)
            for (int number = 0; number < rankings.get(i).slices(); number++) {
                int series = i;
                int slice = number;
                wanted.add(() -> line(series, rankings.get(series).slice(slice), counted.of(series, slice)));
            }
        var lines = asking.all(wanted).stream().flatMap(Optional::stream).toList();
        return TrendAnswer.of(trend, starts, lines, compared);
    }

    /** Empty when nothing stands under a slice. */
    private Optional<TrendAnswer.Line> line(int series, Optional<Slice> slice, Stream<TrendTally> parts) {
        var measure = trend.series().get(series).measure();
        var tally = new TrendTally(starts.size(), measure);
        parts.forEach(tally::add);
        return slice.isEmpty() || tally.events() > 0
                ? Optional.of(tally.line(series, measure, slice))
                : Optional.empty();
    }

    private List<List<TrendTally>> tallies(List<Ranking> rankings) {
        var tallies = new ArrayList<List<TrendTally>>();
        for (int i = 0; i < rankings.size(); i++) {
            var measure = trend.series().get(i).measure();
            tallies.add(Stream.generate(() -> new TrendTally(starts.size(), measure))
                    .limit(rankings.get(i).slices())
                    .toList());
        }
        return tallies;
    }

    /** Counts the people of one unit under slices that are known. */
    private final class Book {
        private final List<Ranking> rankings;
        private final Values values;
        private final Buckets buckets;
        private final List<List<TrendTally>> tallies;

        Book(List<Ranking> rankings, Values values, Buckets buckets) {
            this.rankings = rankings;
            this.values = values;
            this.buckets = buckets;
            this.tallies = tallies(rankings);
        }

        void add(Hits hits) {
            for (int hit = 0; hit < hits.size(); hit++) {
                int interval = buckets.of(hits.ms(hit));
                var parts = values.parts(hits, hit);
                for (int i = 0; i < tallies.size(); i++) if (hits.fills(hit, i)) add(i, interval, hits.person(), parts);
            }
        }

        private void add(int series, int interval, long person, List<Values.Part> parts) {
            var counted = new LinkedHashSet<Integer>();
            var property = trend.series().get(series).measure().measured();
            for (var part : parts) {
                var slices = rankings.get(series).slices(part.values());
                counted.addAll(slices);
                property.flatMap(part::number)
                        .ifPresent(number -> slices.forEach(slice ->
                                tallies.get(series).get(slice).sums(interval).add(number)));
            }
            for (int slice : counted) tallies.get(series).get(slice).count(interval, person);
        }
    }
}
