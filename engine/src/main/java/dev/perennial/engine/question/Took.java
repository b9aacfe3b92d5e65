package dev.perennial.engine.question;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something took several people.
 *
 * @param mean rounded down to the nanosecond
 * @param median the middle one; of an even number the shorter of the two in the middle
 * @param bins from the first that holds anybody to the last, none missing
 */
public record Took(Duration mean, Duration median, List<Bin> bins) {

    /**
     * Who took from here up to, without, the next bin.
     *
     * @param to empty in the last one there is, which has no end
     */
    public record Bin(Duration from, Optional<Duration> to, Figure people) {}
}
