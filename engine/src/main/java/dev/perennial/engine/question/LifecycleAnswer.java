package dev.perennial.engine.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * People by what became of them, one point per interval.
 *
 * @param parts the same of each value of a breakdown
 */
public record LifecycleAnswer(List<Point> points, List<Part> parts) {

    /** @param answer without parts of its own */
    public record Part(Slice value, LifecycleAnswer answer) {}

    /**
     * @param start when the interval begins
     * @param fresh who did it in this interval for the first time ever
     * @param returning who did it in this interval and in the one before
     * @param resurrecting who did it in this interval, not in the one before, but earlier
     * @param dormant who did it in the interval before and not in this one
     */
    public record Point(Instant start, Figure fresh, Figure returning, Figure resurrecting, Figure dormant) {}

    public LifecycleAnswer with(List<Part> others) {
        return new LifecycleAnswer(points, List.copyOf(others));
    }

    /**
     * @param starts of the intervals, the first being the one before the period
     * @param active who did it in each of them
     * @param earlier who did it before all of them
     */
    public static LifecycleAnswer of(List<Instant> starts, List<People> active, People earlier) {
        var points = new ArrayList<Point>();
        var seen = earlier.or(active.getFirst());
        for (int i = 1; i < starts.size(); i++) {
            var now = active.get(i);
            var before = active.get(i - 1);
            points.add(new Point(
                    starts.get(i),
                    new Figure(now.minus(seen)),
                    new Figure(now.and(before)),
                    new Figure(now.and(seen).minus(before)),
                    new Figure(before.minus(now))));
            seen = seen.or(now);
        }
        return new LifecycleAnswer(List.copyOf(points), List.of());
    }
}
