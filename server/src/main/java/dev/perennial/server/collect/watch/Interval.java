package dev.perennial.server.collect.watch;

import java.util.List;

/**
 * Where a count is expected to lie, seen from counts of the same kind: with 99 % confidence between low and high.
 *
 * <p>The interval is the prediction interval for one further observation from a normal sample,
 * {@code mean ± t(0.995; n − 1) · s · √(1 + 1/n)} (Hahn and Meeker 1991, Statistical Intervals, section 4.7). Counts
 * are no normal sample, so it is drawn on the scale {@code 2·√(x + 3/8)}, on which a Poisson count has a variance of
 * one whatever its mean (Anscombe 1948, Biometrika 35), and drawn back. On that scale the spread is taken to be at
 * least one: eight equal days do not make the ninth certain.
 *
 * @param usual what is expected: the mean, drawn back to counts
 * @param low at least 0
 */
record Interval(double low, double usual, double high) {

    /** So many counts stand for what is usual. */
    static final int SAMPLE = 8;

    /** Student's t, 0.995 quantile, 7 degrees of freedom (NIST/SEMATECH e-Handbook, table 1.3.6.7.2: 3.499). */
    static final double T_995_7 = 3.499483;

    private static final double SHIFT = 3.0 / 8;
    private static final double SPREAD_MIN = 1;

    /** @param counts of {@value #SAMPLE} same weekdays */
    static Interval of(List<Long> counts) {
        if (counts.size() != SAMPLE)
            throw new IllegalArgumentException("an interval is drawn from %d counts, was %s".formatted(SAMPLE, counts));
        var mean = counts.stream()
                .mapToDouble(count -> scaled((double) count))
                .average()
                .orElseThrow();
        var squares = counts.stream()
                .mapToDouble(count -> Math.pow(scaled((double) count) - mean, 2))
                .sum();
        var spread = Math.max(SPREAD_MIN, Math.sqrt(squares / (SAMPLE - 1)));
        var reach = T_995_7 * spread * Math.sqrt(1 + 1.0 / SAMPLE);
        return new Interval(back(mean - reach), back(mean), back(mean + reach));
    }

    boolean holds(long count) {
        return low <= count && count <= high;
    }

    private static double scaled(double count) {
        return 2 * Math.sqrt(count + SHIFT);
    }

    private static double back(double scaled) {
        return scaled <= 0 ? 0 : Math.max(0, scaled * scaled / 4 - SHIFT);
    }
}
