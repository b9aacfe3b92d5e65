package dev.perennial.engine.log;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.TraitDeed;
import java.time.Instant;

/** What a store is told. Two ordered streams: events by their offset, everything else by its own number. */
public sealed interface Change {

    /**
     * An event with the origin it belongs to forever.
     *
     * @param offset of the event in the log
     */
    record Stamped(long offset, PersonId origin, Event event) implements Change {}

    /**
     * An origin belongs to another person from now on.
     *
     * @param number of this change in profile's stream
     * @param into the lowest origin of the group it joins; itself, when it stands alone again
     */
    record Moved(long number, PersonId origin, PersonId from, PersonId into) implements Change {}

    /**
     * A deed on one trait of one origin; folded by (occurredAt, offset).
     *
     * @param number of this change in profile's stream
     * @param offset of the event that said it
     */
    record TraitChanged(long number, PersonId origin, TraitDeed deed, Instant occurredAt, long offset)
            implements Change {}

    /**
     * Everything about this origin is to be removed without trace.
     *
     * @param number of this change in profile's stream
     */
    record Forgotten(long number, PersonId origin) implements Change {}
}
