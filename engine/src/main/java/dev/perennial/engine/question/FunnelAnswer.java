package dev.perennial.engine.question;

import java.time.Duration;
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
     * @param reached who came at least this far
     * @param lost who came to the step before and not here; nobody at the first step
     * @param meanTime from the step before, of those who reached it, on the chain that got them there first: it began
     *     with the latest first step from which this step could be reached then, and took each step between as early as
     *     possible. Empty at the first step and where nobody came
     */
    public record Stage(Figure reached, Figure lost, Optional<Duration> meanTime) {}
}
