package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.util.List;

/**
 * Conversions by the ways they are owed to. Except by any touch, the ways and what is owed to nobody add up to the
 * whole.
 *
 * @param ways the named ones by touches that got a share, the largest first and equals by name, then those without a
 *     value, then the others together
 * @param unattributed conversions without a touch
 */
public record AttributionAnswer(Share all, List<Way> ways, Share unattributed) {

    /**
     * Some conversions.
     *
     * @param conversions how many, in parts
     * @param amount what they are worth; their number when no amount was asked for
     * @param people whose they are
     */
    public record Share(BigDecimal conversions, BigDecimal amount, Figure people) {}

    /** @param touches that got a share; by Markov's model all before a conversion */
    public record Way(Slice value, long touches, Share share) {}
}
