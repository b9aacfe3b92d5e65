package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;

/**
 * In how many intervals of the period people did something: on how many days of a month, say.
 *
 * @param interval an interval that the period touches counts, even if it is not wholly inside
 */
public record Stickiness(Scope scope, Step step, Interval interval) implements Question<StickinessAnswer> {

    public static final int INTERVALS_MAX = 400;
}
