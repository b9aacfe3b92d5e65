package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is new, who stays, who comes back and who falls silent, interval by interval. An interval is looked at whole,
 * also where the period begins inside it, but never beyond the end of the period.
 *
 * @param step what counts as being there
 * @param breakdown of the deeds, also those before the period: under each value only those with it are looked at, so
 *     that who is new is new to that value
 */
public record Lifecycle(Scope scope, Step step, Interval interval, Optional<Breakdown> breakdown)
        implements Question<LifecycleAnswer> {

    public static final int INTERVALS_MAX = 400;

    /** What JSON leaves out of the last is no breakdown. */
    public Lifecycle {
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
    }

    /**
     * When each interval begins; the first is the one before the period.
     *
     * @throws Unanswerable when there are too many
     */
    public List<Instant> starts() {
        var starts = interval.starts(scope.period(), scope.zone(), scope.weekStart(), INTERVALS_MAX);
        var all = new ArrayList<>(starts);
        all.addFirst(interval.before(starts.getFirst(), scope.zone()));
        return all;
    }
}
