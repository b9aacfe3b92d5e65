package dev.perennial.engine.question;

import java.util.List;
import java.util.Optional;

/**
 * A funnel: one part without a breakdown; else the named values by people at the first step, the largest first and
 * equals by name, then "unknown", then "other".
 */
public record FunnelAnswer(List<Part> parts) {

    /** @param stages one per step */
    public record Part(Optional<Slice> value, List<Stage> stages) {}

    /**
     * One step. Times are those of the people who reached it, on the chain that got them there first: it began with the
     * latest first event from which this step could be reached then, and took each step between as early as possible.
     *
     * @param reached who came at least this far
     * @param lost who came to the step before and not here; nobody at the first step
     * @param sinceBefore how long it took from the step before; empty at the first step and where nobody came
     * @param sinceStart how long it took from the first step; empty where the other is
     */
    public record Stage(Figure reached, Figure lost, Optional<Took> sinceBefore, Optional<Took> sinceStart) {}
}
