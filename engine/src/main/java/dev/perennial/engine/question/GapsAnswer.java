package dev.perennial.engine.question;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Gaps: one part without a breakdown; else the named values by gaps, the largest first and equals by name, then
 * "unknown", then "other".
 */
public record GapsAnswer(List<Part> parts) {

    /**
     * @param people who have a gap
     * @param gaps how many there are
     * @param spread of their lengths; empty without any
     * @param bins from the first that holds a gap to the last, none missing
     */
    public record Part(Optional<Slice> value, Figure people, long gaps, Optional<Lengths> spread, List<Bin> bins) {}

    /**
     * A quantile is the smallest of the lengths that at least that share of them does not exceed.
     *
     * @param mean rounded down to the nanosecond
     */
    public record Lengths(
            Duration least, Duration lower, Duration median, Duration upper, Duration most, Duration mean) {

        /** @param millis in any order */
        static Optional<Lengths> of(long... millis) {
            if (millis.length == 0) return Optional.empty();
            var sorted = millis.clone();
            Arrays.sort(sorted);
            return Optional.of(new Lengths(
                    Duration.ofMillis(sorted[0]),
                    quantile(sorted, 25),
                    quantile(sorted, 50),
                    quantile(sorted, 75),
                    Duration.ofMillis(sorted[sorted.length - 1]),
                    Duration.ofMillis(Arrays.stream(sorted).sum()).dividedBy(sorted.length)));
        }

        private static Duration quantile(long[] sorted, int percent) {
            return Duration.ofMillis(sorted[(int) (((long) sorted.length * percent + 99) / 100) - 1]);
        }
    }

    /**
     * Gaps from this length up to, without, that one.
     *
     * @param to empty in the last one there is, which has no end
     * @param people who have such a gap
     */
    public record Bin(Duration from, Optional<Duration> to, long gaps, Figure people) {}

    /** @param gaps in any order */
    public static GapsAnswer of(Gaps question, List<Gap> gaps) {
        return new GapsAnswer(Slices.of(question.breakdown(), gaps, Gap::values).entrySet().stream()
                .map(slice -> Gap.part(slice.getKey(), slice.getValue()))
                .toList());
    }
}
