package dev.perennial.engine.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A funnel interval by interval.
 *
 * @param starts when each interval starts, in order, none missing
 * @param lines one without a breakdown; else the named values by people at the first step of all intervals, the largest
 *     first and equals by name, then "unknown", then "other"
 */
public record FunnelTrendAnswer(List<Instant> starts, List<Line> lines) {

    /** @param points one per interval */
    public record Line(Optional<Slice> value, List<Point> points) {}

    /** @param reached who began in this interval and came at least this far, one figure per step */
    public record Point(List<Figure> reached) {}
}
