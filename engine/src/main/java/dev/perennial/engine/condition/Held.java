package dev.perennial.engine.condition;

/**
 * How often something was done with one value.
 *
 * @param value where the value stands, written as text; an event with several values counts for each of them once
 */
public record Held(Step step, Detail value, Times times, Within within) {

    /** Whether somebody who never did it can be meant. */
    boolean acceptsNever() {
        return times.accepts(0);
    }
}
