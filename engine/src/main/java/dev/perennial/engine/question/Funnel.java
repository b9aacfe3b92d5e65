package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Period;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many people went through steps. The chain begins in the period; what follows lies within the window of its
 * beginning, be it after the period's end.
 *
 * @param steps 2 to 32; one event fills at most one step
 * @param window from the first step to the last, inclusive
 * @param exclusions what must not happen between two steps
 * @param breakdown by an event of the chain that got the person furthest, and there first; see {@link #touch}
 * @param constant a property that every event of a chain must carry with one and the same value: each value is a
 *     funnel of its own, exclusions included, and a person counts where they got furthest
 * @param touch which event gives the value of the breakdown
 */
public record Funnel(
        Scope scope,
        List<Step> steps,
        @JsonProperty(defaultValue = "PT336H") Duration window,
        @JsonProperty(defaultValue = "none") List<Exclusion> exclusions,
        Optional<Breakdown> breakdown,
        @JsonProperty(defaultValue = "ORDERED") Order order,
        Optional<String> constant,
        @JsonProperty(defaultValue = "the first step") Touch touch)
        implements Question<FunnelAnswer> {

    public static final Duration WINDOW = Duration.ofDays(14);
    public static final Duration WINDOW_MAX = Duration.ofDays(3_660);
    public static final int STEPS_MAX = 32;

    /** An ordered funnel, broken down by its first step. */
    public Funnel(
            Scope scope, List<Step> steps, Duration window, List<Exclusion> exclusions, Optional<Breakdown> breakdown) {
        this(scope, steps, window, exclusions, breakdown, Order.ORDERED, Optional.empty(), Touch.FIRST_STEP);
    }

    /** What JSON leaves out is 14 days, no exclusion, no breakdown, ordered, nothing constant, the first step. */
    public Funnel {
        window = Objects.requireNonNullElse(window, WINDOW);
        exclusions = List.copyOf(Objects.requireNonNullElse(exclusions, List.of()));
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        order = Objects.requireNonNullElse(order, Order.ORDERED);
        constant = Objects.requireNonNullElse(constant, Optional.empty());
        touch = Objects.requireNonNullElse(touch, Touch.FIRST_STEP);
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
        if (touch instanceof Touch.AtStep(var step) && step >= steps.size())
            throw new IllegalArgumentException(
                    "a funnel of %d steps has no step %d to be broken down by".formatted(steps.size(), step + 1));
        steps = List.copyOf(steps);
    }

    /** The same funnel, asked of another period. */
    public Funnel during(Period period) {
        var there = new Scope(period, scope.zone(), scope.weekStart(), scope.people(), scope.where());
        return new Funnel(there, steps, window, exclusions, breakdown, order, constant, touch);
    }

    /** How the steps must follow each other. */
    public enum Order {
        /** One after the other; other events may lie between. */
        ORDERED,
        /** One after the other, and no other activity between. */
        STRICT,
        /**
         * In any order. Step n is reached by the event after which n events of the chain can each fill a step of their
         * own.
         */
        ANY
    }

    /** Which event of a person gives the value of a breakdown; the one by a trait needs none. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Touch.AtStep.class, name = "step"),
        @JsonSubTypes.Type(value = Touch.First.class, name = "first"),
        @JsonSubTypes.Type(value = Touch.Last.class, name = "last")
    })
    public sealed interface Touch {

        Touch FIRST_STEP = new AtStep(0);

        /**
         * The event that brought the chain to a step; who did not come there has no value.
         *
         * @param step from 0
         */
        record AtStep(int step) implements Touch {
            public AtStep {
                if (step < 0 || step >= STEPS_MAX)
                    throw new IllegalArgumentException("steps count from 0 to %d, was %d".formatted(STEPS_MAX, step));
            }
        }

        /** The first activity ever that has a value, if it is not after the last event of the chain. */
        record First() implements Touch {}

        /** The last activity that has a value, up to and including the last event of the chain. */
        record Last() implements Touch {}
    }

    /**
     * What must not happen after a person reached step {@code from} and before they reach step {@code to}, inside the
     * window; nor when they never reach it. In an ordered or strict funnel whoever does it leaves the whole funnel;
     * what happens after somebody has once been through it does not matter any more. In any order it ends the chain
     * there.
     *
     * @param from a step, from 0
     * @param to a later step
     */
    public record Exclusion(Step step, int from, int to) {}
}
