package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How numbers are spread. A quantile is the smallest of the numbers that at least that share of them does not exceed.
 *
 * @param mean to 16 digits
 */
public record Spread(
        BigDecimal least, BigDecimal lower, BigDecimal median, BigDecimal upper, BigDecimal most, BigDecimal mean) {

    /** @param sorted rising */
    public static Optional<Spread> of(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) return Optional.empty();
        var sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Spread(
                plain(sorted.getFirst()),
                quantile(sorted, 25),
                quantile(sorted, 50),
                quantile(sorted, 75),
                plain(sorted.getLast()),
                plain(sum.divide(BigDecimal.valueOf(sorted.size()), MathContext.DECIMAL64))));
    }

    /** @param percent above 0, at most 100 */
    static BigDecimal quantile(List<BigDecimal> sorted, int percent) {
        return plain(sorted.get((int) (((long) sorted.size() * percent + 99) / 100) - 1));
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
