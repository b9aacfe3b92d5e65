package dev.perennial.engine.question;

import java.util.Optional;

/** Knows who belongs to a segment now. A store asks when a condition names one. */
@FunctionalInterface
public interface Memberships {

    /** Where there are no segments. */
    Memberships NONE = _ -> Optional.empty();

    /** Empty when there is no such segment. */
    Optional<People> members(long segment);

    /** @throws Unanswerable when there is no such segment */
    default People known(long segment) {
        return members(segment).orElseThrow(() -> new Unanswerable("there is no segment " + segment));
    }
}
