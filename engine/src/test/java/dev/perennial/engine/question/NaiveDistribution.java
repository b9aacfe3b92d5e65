package dev.perennial.engine.question;

import dev.perennial.engine.event.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A distribution: the trend of one interval, asked of each person alone. */
record NaiveDistribution(Distribution question, List<NaiveStore.Person> people) {

    DistributionAnswer answer() {
        var trend = new NaiveTrend(
                new Trend(
                        question.scope(),
                        List.of(new Trend.Series(question.step(), question.measure())),
                        Interval.DAY,
                        question.breakdown()),
                people);
        return new DistributionAnswer(trend.perPerson().entrySet().stream()
                .map(slice -> part(slice.getKey(), slice.getValue()))
                .toList());
    }

    private DistributionAnswer.Part part(Optional<Slice> slice, TreeMap<PersonId, Optional<BigDecimal>> numbers) {
        numbers.values().removeIf(Optional::isEmpty);
        var edges = question.edges();
        var bins = new ArrayList<DistributionAnswer.Bin>();
        for (int i = 0; i <= edges.size(); i++) {
            var from = i == 0 ? Optional.<BigDecimal>empty() : Optional.of(edges.get(i - 1));
            var to = i == edges.size() ? Optional.<BigDecimal>empty() : Optional.of(edges.get(i));
            bins.add(new DistributionAnswer.Bin(
                    from,
                    to,
                    Cut.figure(numbers.entrySet().stream()
                            .filter(entry -> isIn(entry.getValue().orElseThrow(), from, to))
                            .map(entry -> entry.getKey())
                            .toList())));
        }
        var sorted =
                numbers.values().stream().map(Optional::orElseThrow).sorted().toList();
        return new DistributionAnswer.Part(slice, Cut.figure(numbers.keySet()), spread(sorted), bins);
    }

    private static boolean isIn(BigDecimal number, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        return (from.isEmpty() || number.compareTo(from.get()) >= 0)
                && (to.isEmpty() || number.compareTo(to.get()) < 0);
    }

    private static Optional<Spread> spread(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) return Optional.empty();
        return Optional.of(new Spread(
                NaiveTrend.plain(sorted.getFirst()),
                NaiveTrend.plain(Cut.quantile(sorted, 25)),
                NaiveTrend.plain(Cut.quantile(sorted, 50)),
                NaiveTrend.plain(Cut.quantile(sorted, 75)),
                NaiveTrend.plain(sorted.getLast()),
                NaiveTrend.plain(NaiveTrend.quotient(NaiveTrend.sum(sorted), sorted.size()))));
    }
}
