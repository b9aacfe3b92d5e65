package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Step;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What people are worth: per person, by cohort as it adds up, and how much of it is owed to the few.
 *
 * @param step what brings the money
 * @param amount the property that says how much; what is no number is nothing
 * @param interval in which people began, and in which their money adds up
 * @param top the largest so many per cent, rising from 1 to 100, whose share is told
 * @param breakdown of the deeds, also those before the period: under each value only those with it are looked at. Not
 *     by line, for the amount is that of the whole event
 */
public record Revenue(
        Scope scope,
        Step step,
        String amount,
        Interval interval,
        @JsonProperty(defaultValue = "1, 5, 10, 20, 50") List<Integer> top,
        Optional<Breakdown> breakdown)
        implements Question<RevenueAnswer> {

    public static final int INTERVALS_MAX = 370;

    /** Totals of all cohorts and slices together. */
    public static final int TOTALS_MAX = 200_000;

    public static final List<Integer> TOP = List.of(1, 5, 10, 20, 50);

    /** What JSON leaves out of the last is 1, 5, 10, 20 and 50 per cent, and no breakdown. */
    public Revenue {
        top = List.copyOf(Objects.requireNonNullElse(top, TOP));
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        if (breakdown.orElse(null) instanceof Breakdown.ByLine)
            throw new IllegalArgumentException(
                    "the amount is that of the whole event: revenue has no breakdown by line, a trend has");
        for (int i = 0; i < top.size(); i++)
            if (top.get(i) < 1 || top.get(i) > 100 || (i > 0 && top.get(i) <= top.get(i - 1)))
                throw new IllegalArgumentException("shares of the largest rise from 1 to 100 per cent, was " + top);
    }

    /**
     * When each interval begins.
     *
     * @throws Unanswerable when the answer would have more parts than anybody can read
     */
    public List<Instant> starts() {
        var starts = interval.starts(scope.period(), scope.zone(), scope.weekStart(), INTERVALS_MAX);
        int slices = breakdown.map(by -> by.top() + 3).orElse(1);
        if ((long) starts.size() * starts.size() * slices > TOTALS_MAX)
            throw new Unanswerable("%d cohorts over as many intervals, %d times, are more than %d totals"
                    .formatted(starts.size(), slices, TOTALS_MAX));
        return starts;
    }
}
