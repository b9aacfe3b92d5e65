package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A trend, one point per series, value of the breakdown and interval.
 *
 * @param starts when each interval starts, in order, none missing
 * @param lines the series in the order asked; within a series, the named values by events, the largest
 *     first and equals by name, then "unknown", then "other"
 */
public record TrendAnswer(List<Instant> starts, List<Line> lines) {

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
