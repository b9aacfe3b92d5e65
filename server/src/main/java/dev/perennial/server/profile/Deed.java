package dev.perennial.server.profile;

import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import java.time.Instant;
import java.util.Comparator;

/**
 * A deed on a trait with its place among all.
 *
 * @param place among the deeds of one event
 */
record Deed(TraitDeed deed, Instant occurredAt, long offset, int place, int source) {

    static final Comparator<Deed> ORDER = Comparator.comparing(Deed::occurredAt)
            .thenComparingLong(Deed::offset)
            .thenComparingInt(Deed::place);

    /** Whether what came before no longer matters. */
    boolean isBase() {
        return switch (deed) {
            case TraitDeed.Put _, TraitDeed.Unset _, TraitDeed.UnsetAll _ -> true;
            case TraitDeed.Once _, TraitDeed.Add _, TraitDeed.Append _ -> false;
        };
    }

    /** The same moment, as a plain put. */
    Deed as(Value value) {
        return new Deed(new TraitDeed.Put(deed.trait(), value), occurredAt, offset, place, source);
    }
}
