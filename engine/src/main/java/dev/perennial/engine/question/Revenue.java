package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Step;
import java.util.List;
import java.util.Objects;

/**
 * What people are worth: per person, by cohort as it adds up, and how much of it is owed to the few.
 *
 * @param step what brings the money
 * @param amount the property that says how much; what is no number is nothing
 * @param interval in which people began, and in which their money adds up
 * @param top the largest so many per cent, rising from 1 to 100, whose share is told
 */
public record Revenue(
        Scope scope,
        Step step,
        String amount,
        Interval interval,
        @JsonProperty(defaultValue = "1, 5, 10, 20, 50") List<Integer> top)
        implements Question<RevenueAnswer> {

    public static final int INTERVALS_MAX = 370;
    public static final List<Integer> TOP = List.of(1, 5, 10, 20, 50);

    /** What JSON leaves out of the last is 1, 5, 10, 20 and 50 per cent. */
    public Revenue {
        top = List.copyOf(Objects.requireNonNullElse(top, TOP));
        for (int i = 0; i < top.size(); i++)
            if (top.get(i) < 1 || top.get(i) > 100 || (i > 0 && top.get(i) <= top.get(i - 1)))
                throw new IllegalArgumentException("shares of the largest rise from 1 to 100 per cent, was " + top);
    }
}
