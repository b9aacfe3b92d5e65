package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;
import java.util.Objects;
import java.util.Optional;

/**
 * In how many intervals of the period people did something: on how many days of a month, say.
 *
 * @param interval an interval that the period touches counts, even if it is not wholly inside
 * @param breakdown of the deeds: under each value only those with it are looked at
 */
public record Stickiness(Scope scope, Step step, Interval interval, Optional<Breakdown> breakdown)
        implements Question<StickinessAnswer> {

    public static final int INTERVALS_MAX = 400;

    /** What JSON leaves out of the last is no breakdown. */
    public Stickiness {
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
    }
}
