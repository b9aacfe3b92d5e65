package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A distribution: one part without a breakdown; else the named values by events, the largest first and equals by name,
 * then "unknown", then "other".
 */
public record DistributionAnswer(List<Part> parts) {

    /**
     * @param people whose number is known
     * @param spread of their numbers; empty for nobody
     * @param bins from the lowest to the highest, none missing
     */
    public record Part(Optional<Slice> value, Figure people, Optional<Spread> spread, List<Bin> bins) {}

    /**
     * Whose number lies from here up to, without, there.
     *
     * @param from empty for the lowest bin
     * @param to empty for the highest
     */
    public record Bin(Optional<BigDecimal> from, Optional<BigDecimal> to, Figure people) {}
}
