package dev.perennial.server.collect.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    /** NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, row 7, column 0.995: 3.499. */
    @Test
    void studentsQuantileIsThePublishedOneAndTheDensitySaysSo() {
        assertThat(Interval.T_995_7).isEqualTo(3.499, within(0.0005));
        var steps = 100_000;
        var width = 2 * Interval.T_995_7 / steps;
        var area = IntStream.range(0, steps)
                .mapToDouble(step -> density(-Interval.T_995_7 + (step + 0.5) * width) * width)
                .sum();
        assertThat(area).as("the middle 99 %").isEqualTo(0.99, within(1e-6));
    }

    // Student's density with 7 degrees of freedom: Γ(4) / (√(7π) Γ(3.5)) · (1 + t²/7)⁻⁴, Γ(3.5) = 15√π/8.
    private static double density(double t) {
        var gammaHalf = 15 * Math.sqrt(Math.PI) / 8;
        return 6 / (Math.sqrt(7 * Math.PI) * gammaHalf) * Math.pow(1 + t * t / 7, -4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            counts of eight days                    | low  | usual | high
            0 0 0 0 0 0 0 0                         |    0 |     0 |     6
            10 10 10 10 10 10 10 10                 |    1 |    10 |    25
            100 100 100 100 100 100 100 100         |   66 |   100 |   141
            100 90 110 105 95 100 108 92            |   66 |   100 |   140
            1000 1100 900 1050 950 1000 1200 800    |  593 |   997 |  1505
            10000 9000 11000 10500 9500 10000 9 20  |    0 |  5762 | 58329
            """)
    void liesWhereEightDaysLeadToExpect(String days, int low, int usual, int high) {
        var counts = Arrays.stream(days.split(" ")).map(Long::parseLong).toList();
        var interval = Interval.of(counts);
        assertThat(Math.round(interval.low())).as("low").isEqualTo(low);
        assertThat(Math.round(interval.usual())).as("usual").isEqualTo(usual);
        assertThat(Math.round(interval.high())).as("high").isEqualTo(high);
    }

    /** Goal: the interval holds what it promises. Method: Poisson days from a seed, the ninth judged by eight. */
    @ParameterizedTest
    @ValueSource(ints = {20, 300})
    void holdsAtLeast99OfAHundredNinthDays(int mean) {
        var random = new SplittableRandom(8);
        var rounds = 20_000;
        var held = IntStream.range(0, rounds)
                .filter(_ -> {
                    var days = LongStream.range(0, 9)
                            .map(_ -> poisson(random, mean))
                            .boxed()
                            .toList();
                    return Interval.of(days.subList(0, 8)).holds(days.get(8));
                })
                .count();
        assertThat(held / (double) rounds).isBetween(0.99, 1.0);
    }

    @Test
    void needsEightDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.of(Collections.nCopies(7, 1L)))
                .withMessageContaining("8");
        assertThat(Interval.of(List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L)).holds(1))
                .isTrue();
    }

    // Knuth, The Art of Computer Programming 2, 3.4.1, algorithm Q.
    private static long poisson(SplittableRandom random, int mean) {
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0L;
        for (; product > limit; count++) product *= random.nextDouble();
        return count;
    }
}
