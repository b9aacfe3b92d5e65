package dev.perennial.engine.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far one person came in a funnel.
 *
 * @param interval of a funnel over time, from 0
 * @param values of the breakdown, each once; an empty one stands for "no value"
 * @param legs one for each step reached
 */
public record Journey(int person, int interval, Collection<Optional<String>> values, List<Leg> legs) {

    /**
     * When a step was first reached, and on that chain the step before and the first one, in milliseconds.
     *
     * @param before the step before; at the first step that itself
     */
    public record Leg(long reached, long before, long start) {}
}
