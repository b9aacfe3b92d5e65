package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Logged;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives events their origin by a look-up that never changes, so that a rebuilt store reads the same. */
@Component
class Stamping {

    private final Origins origins;

    Stamping(Origins origins) {
        this.origins = origins;
    }

    /** The events with their origins, in order; those about somebody forgotten are left out. */
    List<Change> stamp(List<Logged> events) {
        var readings = events.stream().map(Reading::of).toList();
        var names = new LinkedHashSet<Identifier>();
        readings.forEach(reading -> Named.strongest(reading.names()).ifPresent(names::add));
        var known = origins.find(names);
        origins.remember(known);
        var stamped = new ArrayList<Change>(events.size());
        for (var reading : readings) {
            var logged = reading.logged();
            reading.origin(known)
                    .ifPresent(origin ->
                            stamped.add(new Change.Stamped(logged.offset(), new PersonId(origin), logged.event())));
        }
        return stamped;
    }
}
