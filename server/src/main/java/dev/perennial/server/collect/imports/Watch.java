package dev.perennial.server.collect.imports;

import java.time.Instant;
import java.util.List;

/** Whoever runs an import: hears how far it is and may end it by an exception. */
interface Watch {

    /** Called often. */
    void report(long done, long total);

    /** Hears at the end between which two instants the events happened; never where there is none. */
    void between(Instant first, Instant last);

    /** Keeps all of it or nothing: what has become of the file so far, and where to go on after a restart. */
    void keep(Tally tally, List<Fault> faults, Checkpoint checkpoint);
}
