package dev.perennial.engine.question;

import java.time.Instant;
import java.util.List;

/**
 * A funnel over time: as if it were asked of each interval by itself, so that a person counts once in every interval in
 * which they began.
 */
public record FunnelTrend(Funnel funnel, Interval interval) implements Question<FunnelTrendAnswer> {

    public static final int INTERVALS_MAX = 400;

    /** Figures of all lines together. */
    public static final int FIGURES_MAX = 200_000;

    /**
     * When each interval begins.
     *
     * @throws Unanswerable when there are too many
     */
    public List<Instant> starts() {
        var scope = funnel.scope();
        var starts = interval.starts(scope.period(), scope.zone(), scope.weekStart(), INTERVALS_MAX);
        var lines = funnel.breakdown().map(by -> by.top() + 2).orElse(1);
        var figures = (long) lines * starts.size() * funnel.steps().size();
        if (figures > FIGURES_MAX)
            throw new Unanswerable("%d lines of %d intervals and %d steps are more than %d figures"
                    .formatted(lines, starts.size(), funnel.steps().size(), FIGURES_MAX));
        return starts;
    }
}
