package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who comes back.
 *
 * @param scope its period is cut into the intervals of the cohorts, and ends with the last return that is looked at
 * @param start what makes somebody a member of the cohort of that interval
 * @param minimum how often the return must be done in one interval, at least 1
 * @param brackets how many intervals later each bracket of returns begins, rising, the last number being the first
 *     behind them: 1, 2, 4, 8 are the brackets 1, 2 to 3 and 4 to 7. Empty for one bracket per interval
 * @param breakdown by the first start that puts a person into the cohort
 */
public record Retention(
        Scope scope,
        Step start,
        Step returning,
        Cohort cohort,
        Mode mode,
        Interval interval,
        int minimum,
        @JsonProperty(defaultValue = "one per interval") List<Integer> brackets,
        Optional<Breakdown> breakdown)
        implements Question<RetentionAnswer> {

    public static final int INTERVALS_MAX = 370;

    public static final int BRACKETS_MAX = 100;

    /** Interval by interval, not broken down. */
    public Retention(
            Scope scope, Step start, Step returning, Cohort cohort, Mode mode, Interval interval, int minimum) {
        this(scope, start, returning, cohort, mode, interval, minimum, List.of(), Optional.empty());
    }

    /** What JSON leaves out of the last two is one bracket per interval, and no breakdown. */
    public Retention {
        brackets = List.copyOf(Objects.requireNonNullElse(brackets, List.of()));
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        if (brackets.size() == 1 || brackets.size() > BRACKETS_MAX)
            throw new IllegalArgumentException(
                    "brackets have 2 to %d edges, was %d".formatted(BRACKETS_MAX, brackets.size()));
        for (int i = 0; i < brackets.size(); i++)
            if (brackets.get(i) <= (i == 0 ? 0 : brackets.get(i - 1)))
                throw new IllegalArgumentException("the edges of brackets rise from 1, was " + brackets);
        if (minimum < 1) throw new IllegalArgumentException("a return is done at least once, was " + minimum);
    }

    /** The brackets as half-open stretches, for so many intervals; what does not lie in them wholly is left out. */
    public List<Bracket> brackets(int intervals) {
        if (brackets.isEmpty())
            return IntStream.range(1, intervals)
                    .mapToObj(later -> new Bracket(later, later + 1))
                    .toList();
        return IntStream.range(1, brackets.size())
                .mapToObj(i -> new Bracket(brackets.get(i - 1), brackets.get(i)))
                .filter(bracket -> bracket.to <= intervals)
                .toList();
    }

    /**
     * Intervals after the cohort's own.
     *
     * @param from at least 1
     * @param to the first behind it
     */
    public record Bracket(int from, int to) {}

    /** Which starts count. */
    public enum Cohort {
        /** Only the first the person ever made, also before the period: nobody is in two cohorts. */
        FIRST_TIME,
        /** One in every interval: a person may be in many cohorts. */
        RECURRING
    }

    /** When a return counts. */
    public enum Mode {
        /** In just that interval, or bracket. */
        ON,
        /** In that interval or bracket, or any later interval of the period. */
        ON_OR_AFTER
    }
}
