package dev.perennial.server.collect.imports;

/** How many lines of a file could not be read for one reason, of those that are listed. */
record FaultCount(Reason reason, long lines) {}
