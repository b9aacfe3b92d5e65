package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Step;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much time lies between two deeds, each time. A gap ends with a {@code to} and begins with the last {@code from}
 * before it, if no other {@code to} lies between; both in the period. One step given twice asks for the time from one
 * to the next.
 *
 * @param longest longer gaps are left out
 * @param breakdown by the event that begins the gap
 */
public record Gaps(
        Scope scope,
        Step from,
        Step to,
        @JsonProperty(defaultValue = "P3660D") Duration longest,
        Optional<Breakdown> breakdown)
        implements Question<GapsAnswer> {

    /** What JSON leaves out of the last two is ten years and no breakdown. */
    public Gaps {
        longest = Objects.requireNonNullElse(longest, Funnel.WINDOW_MAX);
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        if (!longest.isPositive() || longest.compareTo(Funnel.WINDOW_MAX) > 0)
            throw new IllegalArgumentException(
                    "the longest gap is positive and at most %s, was %s".formatted(Funnel.WINDOW_MAX, longest));
    }
}
