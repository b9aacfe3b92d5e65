package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A trend, one point per series, value of the breakdown and interval.
 *
 * @param starts when each interval starts, in order, none missing
 * @param lines the series in the order asked; within a series, the named values by events, the largest
 *     first and equals by name, then "unknown", then "other"
 * @param formulas in the order asked
 * @param compared the same for the other period, with values named by their events there
 */
public record TrendAnswer(
        List<Instant> starts, List<Line> lines, List<Calculated> formulas, Optional<TrendAnswer> compared) {

    /**
     * An answer with its formulas.
     *
     * @param compared the answer to {@link Trend#compared}
     */
    public static TrendAnswer of(Trend trend, List<Instant> starts, List<Line> lines, Optional<TrendAnswer> compared) {
        var formulas = IntStream.range(0, trend.formulas().size())
                .boxed()
                .flatMap(i -> Calculated.of(i, trend.formulas().get(i), lines).stream())
                .toList();
        return new TrendAnswer(starts, lines, formulas, compared);
    }

    /**
     * One line of a formula; there is one for every value that both series name, and for "unknown".
     *
     * @param formula which of the asked formulas, from 0
     * @param points one per interval; empty where one of the two is, or the divisor is zero
     * @param total of the totals
     */
    public record Calculated(
            int formula, Optional<Slice> value, List<Optional<BigDecimal>> points, Optional<BigDecimal> total) {

        private static List<Calculated> of(int number, Trend.Formula formula, List<Line> lines) {
            var found = new ArrayList<Calculated>();
            for (var left : lines)
                for (var right : lines)
                    if (left.series == formula.left()
                            && right.series == formula.right()
                            && left.value.equals(right.value)
                            && !(left.value.orElse(null) instanceof Slice.Other))
                        found.add(of(number, formula.operator(), left, right));
            return found;
        }

        private static Calculated of(int number, Trend.Operator operator, Line left, Line right) {
            var points = IntStream.range(0, left.points.size())
                    .mapToObj(i -> calculated(operator, left.points.get(i), right.points.get(i)))
                    .toList();
            return new Calculated(number, left.value, points, calculated(operator, left.total, right.total));
        }

        private static Optional<BigDecimal> calculated(Trend.Operator operator, Point left, Point right) {
            if (left.value.isEmpty() || right.value.isEmpty()) return Optional.empty();
            var a = left.value.get();
            var b = right.value.get();
            if (operator == Trend.Operator.OVER && b.signum() == 0) return Optional.empty();
            return Optional.of(Spread.plain(
                    switch (operator) {
                        case PLUS -> a.add(b);
                        case MINUS -> a.subtract(b);
                        case TIMES -> a.multiply(b);
                        case OVER -> a.divide(b, MathContext.DECIMAL64);
                    }));
        }
    }

    /**
     * @param series which of the asked series, from 0
     * @param value of the breakdown; empty without one. A value that no event has, has no line
     * @param points one per interval
     * @param total the whole period as one interval: its people are counted once
     */
    public record Line(int series, Optional<Slice> value, List<Point> points, Point total) {}

    /**
     * One figure of a trend.
     *
     * @param value the measure; empty where nothing was there to average
     * @param events how many events there were, whether or not they carry what is measured
     * @param people who did them
     */
    public record Point(Optional<BigDecimal> value, long events, Figure people) {}
}
