package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Step;
import java.util.Objects;

/**
 * People by how recently, how often and for how much they did something. In each of the three everybody has a score
 * from 1 to {@code scores}, the best being the highest: of n people with a value, who has b of them strictly below has
 * the score 1 + ⌊scores · b / n⌋. So equal values have equal scores, and without equals each score has as many people.
 *
 * <p>A. M. Hughes (1994), Strategic Database Marketing.
 *
 * @param step who did none of it in the period is not in the answer
 * @param amount the property that says how much; what is no number is nothing
 * @param scores how many there are of each kind, 2 to 10
 */
public record Rfm(
        Scope scope,
        Step step,
        String amount,
        @JsonProperty(defaultValue = "5") Integer scores) implements Question<RfmAnswer> {

    public static final int SCORES_MAX = 10;
    private static final int QUINTILES = 5;

    public Rfm {
        scores = Objects.requireNonNullElse(scores, QUINTILES);
        if (scores < 2 || scores > SCORES_MAX)
            throw new IllegalArgumentException("there are 2 to %d scores, was %d".formatted(SCORES_MAX, scores));
    }
}
