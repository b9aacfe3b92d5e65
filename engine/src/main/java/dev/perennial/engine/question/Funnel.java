package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many people went through steps in order, other events allowed between them. The first step lies in the period;
 * the later ones follow within the window of it, be it after the period's end.
 *
 * @param steps 2 to 32; one event fills at most one step
 * @param window from the first step to the last, inclusive
 * @param exclusions whoever does one of these between its two steps leaves the whole funnel
 * @param breakdown by the event of the first step, on the chain that got the person furthest, and there first
 */
public record Funnel(
        Scope scope,
        List<Step> steps,
        @JsonProperty(defaultValue = "PT336H") Duration window,
        @JsonProperty(defaultValue = "none") List<Exclusion> exclusions,
        Optional<Breakdown> breakdown)
        implements Question<FunnelAnswer> {

    public static final Duration WINDOW = Duration.ofDays(14);
    public static final Duration WINDOW_MAX = Duration.ofDays(3_660);
    public static final int STEPS_MAX = 32;

    /** What JSON leaves out of the last three is 14 days, no exclusion and no breakdown. */
    public Funnel {
        window = Objects.requireNonNullElse(window, WINDOW);
        exclusions = List.copyOf(Objects.requireNonNullElse(exclusions, List.of()));
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        if (exclusions.size() > STEPS_MAX)
            throw new IllegalArgumentException(
                    "a funnel has at most %d exclusions, was %d".formatted(STEPS_MAX, exclusions.size()));
        if (steps.size() < 2 || steps.size() > STEPS_MAX)
            throw new IllegalArgumentException("a funnel has 2 to %d steps, was %d".formatted(STEPS_MAX, steps.size()));
        if (!window.isPositive() || window.compareTo(WINDOW_MAX) > 0)
            throw new IllegalArgumentException(
                    "a funnel's window is positive and at most %s, was %s".formatted(WINDOW_MAX, window));
        for (var exclusion : exclusions)
            if (exclusion.from() < 0 || exclusion.from() >= exclusion.to() || exclusion.to() >= steps.size())
                throw new IllegalArgumentException(
                        "an exclusion lies between two steps of the funnel, 0 ≤ from < to ≤ %d, was %d to %d"
                                .formatted(steps.size() - 1, exclusion.from(), exclusion.to()));
        steps = List.copyOf(steps);
    }

    /**
     * What must not happen after a person reached step {@code from} and before they reach step {@code to}, inside the
     * window; nor when they never reach it. What happens after somebody has once been through the whole funnel does not
     * matter any more.
     *
     * @param from a step, from 0
     * @param to a later step
     */
    public record Exclusion(Step step, int from, int to) {}
}
