package dev.perennial.engine.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A triangle: the older the cohort, the longer its row.
 *
 * @param parts without a breakdown none; else the named values by starts, the largest first and equals by name, then
 *     "unknown", then "other"
 */
public record RetentionAnswer(List<Cohort> cohorts, List<Part> parts) {

    /** The triangle of one value. */
    public record Part(Optional<Slice> value, List<Cohort> cohorts) {}

    /**
     * @param start when its interval begins
     * @param returns at 0 the size of the cohort, then one for each interval, or bracket, that lies in the period
     */
    public record Cohort(Instant start, List<Figure> returns) {}
}
