package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Trend;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts the people of one unit for a trend, by all values that their events have. */
final class TrendBook {

    private final Outbox outbox = new Outbox();
    private final Values values;
    private final Buckets buckets;
    private final ByValues<Under> tallies;

    /** What is measured of the events of each series. */
    private final List<Optional<Numbers>> measured;

    /** What is counted under the same values, series by series. */
    final class Under {
        private final List<TrendTally> tallies;
        private final int[] numbers;

        Under(List<TrendTally> tallies) {
            this.tallies = tallies;
            this.numbers =
                    tallies.stream().mapToInt(tally -> tally.number(outbox)).toArray();
        }

        TrendTally of(int series) {
            return tallies.get(series);
        }
    }

    TrendBook(Trend trend, Values values, List<Instant> starts) {
        this.values = values;
        this.buckets = Buckets.of(starts);
        this.tallies = new ByValues<>(() -> new Under(trend.series().stream()
                .map(series -> new TrendTally(starts.size(), series.measure()))
                .toList()));
        this.measured = trend.series().stream()
                .map(series -> series.measure().measured().map(Numbers::new))
                .toList();
    }

    void add(Hits hits) {
        if (tallies.isFull()) return;
        for (int hit = 0; hit < hits.size(); hit++) {
            int interval = buckets.of(hits.ms(hit));
            var under = tallies.of(values.of(hits, hit));
            for (long left = hits.mask(hit); left != 0; left &= left - 1) {
                int series = Long.numberOfTrailingZeros(left);
                var tally = under.of(series);
                tally.count(interval, hits.person(), outbox, under.numbers[series]);
                var numbers = measured.get(series);
                if (numbers.isPresent()) numbers.get().add(hits, hit, tally.sums(interval));
            }
        }
    }

    /** What was counted; nothing can be added any more. */
    ByValues<Under> closed() {
        outbox.empty();
        tallies.all().values().forEach(under -> under.tallies.forEach(TrendTally::close));
        return tallies;
    }
}
