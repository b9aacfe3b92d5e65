package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/**
 * People by how often they did something in the period, or by how much of it.
 *
 * @param measure taken of each person by itself: a count, or sum, average, least or most of a property. Who has no
 *     number to average or compare is not in the answer
 * @param edges where bins begin, rising, at most 100; one more lies below the first
 * @param breakdown of the deeds, as in a trend: under each value only the deeds with it are measured
 */
public record Distribution(
        Scope scope,
        Step step,
        Trend.Measure measure,

        @JsonProperty(defaultValue = "1, 2, 3, 4, 5, 6, 11, 21, 51, 101")
        List<BigDecimal> edges,

        Optional<Breakdown> breakdown)
        implements Question<DistributionAnswer> {

    public static final int EDGES_MAX = 100;
    public static final List<BigDecimal> EDGES = List.of(1, 2, 3, 4, 5, 6, 11, 21, 51, 101).stream()
            .map(BigDecimal::valueOf)
            .toList();

    /** What JSON leaves out of the last two is bins for counts, and no breakdown. */
    public Distribution {
        edges = List.copyOf(Objects.requireNonNullElse(edges, EDGES));
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        if (measure instanceof Trend.Measure.People || measure instanceof Trend.Measure.CountPerPerson)
            throw new IllegalArgumentException("a distribution measures each person by itself, not " + measure);
        if (edges.isEmpty() || edges.size() > EDGES_MAX)
            throw new IllegalArgumentException(
                    "a distribution has 1 to %d edges, was %d".formatted(EDGES_MAX, edges.size()));
        for (int i = 1; i < edges.size(); i++)
            if (edges.get(i - 1).compareTo(edges.get(i)) >= 0)
                throw new IllegalArgumentException(
                        "the edges of a distribution rise, was %s before %s".formatted(edges.get(i - 1), edges.get(i)));
    }

    /** @param numbers of each person */
    public DistributionAnswer.Part part(Optional<Slice> slice, Map<Integer, BigDecimal> numbers) {
        var sets = new ArrayList<RoaringBitmap>();
        for (int bin = 0; bin <= edges.size(); bin++) sets.add(new RoaringBitmap());
        numbers.forEach((person, number) -> sets.get(bin(number)).add(person));
        var bins = new ArrayList<DistributionAnswer.Bin>();
        for (int bin = 0; bin <= edges.size(); bin++)
            bins.add(new DistributionAnswer.Bin(
                    bin == 0 ? Optional.empty() : Optional.of(edges.get(bin - 1)),
                    bin == edges.size() ? Optional.empty() : Optional.of(edges.get(bin)),
                    new Figure(People.of(sets.get(bin)))));
        var everybody = People.of(RoaringBitmap.or(sets.iterator()));
        var spread = Spread.of(numbers.values().stream().sorted().toList());
        return new DistributionAnswer.Part(slice, new Figure(everybody), spread, bins);
    }

    private int bin(BigDecimal number) {
        int bin = 0;
        while (bin < edges.size() && number.compareTo(edges.get(bin)) >= 0) bin++;
        return bin;
    }
}
