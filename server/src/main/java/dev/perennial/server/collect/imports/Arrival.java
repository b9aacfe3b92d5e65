package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Event;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * How the events of a file came to be known.
 *
 * @param number of the import, which every event keeps as {@value #PROPERTY}; none where nothing is imported yet
 */
record Arrival(int source, OptionalLong number, Instant receivedAt) {

    /** By it people ask for everybody of one import. */
    static final String PROPERTY = "$import";

    /** A look at a file that may never be imported. */
    static final Arrival NEVER = new Arrival(Event.PLATFORM + 1, OptionalLong.empty(), Instant.EPOCH);
}
