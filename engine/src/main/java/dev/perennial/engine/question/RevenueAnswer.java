package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/**
 * What people are worth.
 *
 * @param people who brought anything in the period, be it nothing or less
 * @param mean per person, to 16 digits
 * @param cohorts by the interval of the first time ever; who began before the period is in none
 * @param top the shares of the largest, in the order asked
 * @param lorenz which share the smallest 0, 5 … 100 per cent have together; empty where there is nothing to share
 * @param gini 0 where all have the same, near 1 where one has all; to 16 digits
 * @param parts the same of each value of a breakdown
 */
public record RevenueAnswer(
        Figure people,
        BigDecimal total,
        Optional<BigDecimal> mean,
        List<Cohort> cohorts,
        List<Top> top,
        List<Point> lorenz,
        Optional<BigDecimal> gini,
        List<Part> parts) {

    /** @param answer without parts of its own */
    public record Part(Slice value, RevenueAnswer answer) {}

    public RevenueAnswer with(List<Part> others) {
        return new RevenueAnswer(people, total, mean, cohorts, top, lorenz, gini, List.copyOf(others));
    }

    /**
     * @param people who did it for the first time ever in this interval
     * @param totals what they brought up to the end of this interval, of the next, and so on
     */
    public record Cohort(Instant start, Figure people, List<BigDecimal> totals) {}

    /**
     * The largest so many per cent of the people, rounded up; of equals the lower number first. Who brought less than
     * nothing counts as nothing here.
     *
     * @param share of all, to 16 digits; empty where there is nothing to share
     */
    public record Top(int percent, Figure people, BigDecimal total, Optional<BigDecimal> share) {}

    /**
     * @param percent of the people, the smallest first, rounded down to whole people
     * @param share of all that these have, to 16 digits
     */
    public record Point(int percent, BigDecimal share) {}

    /**
     * @param amounts of each person in the period
     * @param cohorts who began in each interval, and what was brought in it and each later one
     */
    public static RevenueAnswer of(Revenue question, Map<Integer, BigDecimal> amounts, List<Cohort> cohorts) {
        var ranked = amounts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, BigDecimal>, BigDecimal>comparing(
                                entry -> entry.getValue().max(BigDecimal.ZERO))
                        .reversed()
                        .thenComparingLong(entry -> Integer.toUnsignedLong(entry.getKey())))
                .toList();
        var rising = ranked.reversed().stream()
                .map(entry -> entry.getValue().max(BigDecimal.ZERO))
                .toList();
        var total = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RevenueAnswer(
                people(ranked),
                Spread.plain(total),
                over(total, BigDecimal.valueOf(amounts.size())),
                cohorts,
                question.top().stream()
                        .map(percent -> top(percent, ranked, sum(rising)))
                        .toList(),
                lorenz(rising),
                gini(rising),
                List.of());
    }

    private static Top top(int percent, List<Map.Entry<Integer, BigDecimal>> ranked, BigDecimal whole) {
        var largest = ranked.subList(0, (int) (((long) ranked.size() * percent + 99) / 100));
        var sum = sum(largest.stream()
                .map(entry -> entry.getValue().max(BigDecimal.ZERO))
                .toList());
        return new Top(percent, people(largest), Spread.plain(sum), over(sum, whole));
    }

    private static List<Point> lorenz(List<BigDecimal> rising) {
        var whole = sum(rising);
        var points = new ArrayList<Point>();
        var sum = BigDecimal.ZERO;
        int taken = 0;
        for (int percent = 0; percent <= 100 && whole.signum() > 0; percent += 5) {
            for (; taken < (long) rising.size() * percent / 100; taken++) sum = sum.add(rising.get(taken));
            points.add(new Point(percent, over(sum, whole).orElseThrow()));
        }
        return points;
    }

    /** Of amounts in rising order, Σ (2i − n − 1) xᵢ / (n Σ xᵢ): Gini's mean difference over twice the mean. */
    private static Optional<BigDecimal> gini(List<BigDecimal> rising) {
        var n = rising.size();
        var weighed = BigDecimal.ZERO;
        for (int i = 1; i <= n; i++)
            weighed = weighed.add(rising.get(i - 1).multiply(BigDecimal.valueOf(2L * i - n - 1)));
        return over(weighed, sum(rising).multiply(BigDecimal.valueOf(n)));
    }

    private static Optional<BigDecimal> over(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(Spread.plain(part.divide(whole, MathContext.DECIMAL64)));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Figure people(List<Map.Entry<Integer, BigDecimal>> ranked) {
        return new Figure(People.of(RoaringBitmap.bitmapOf(
                ranked.stream().mapToInt(Map.Entry::getKey).toArray())));
    }
}
