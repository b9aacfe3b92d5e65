package dev.perennial.server.collect.imports;

import java.util.List;

/** Whoever runs an import: hears how far it is and may end it by an exception. */
interface Watch {

    /** Called often. */
    void report(long done, long total);

    /** Keeps all of it or nothing: what has become of the file so far, and where to go on after a restart. */
    void keep(Tally tally, List<Fault> faults, Checkpoint checkpoint);
}
