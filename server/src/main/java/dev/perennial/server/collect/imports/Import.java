package dev.perennial.server.collect.imports;

import dev.perennial.server.jobs.JobId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that became events, or is becoming them.
 *
 * @param source the number of the source that its events count for
 * @param bytes of the file as it was uploaded, above 0
 * @param job empty only while the import is being made
 * @param firstAt when the earliest of its events happened, and the latest; empty before the end or without events
 * @param logEnd an offset of the log at or behind its newest event; empty before the end
 * @param kept whether the file is still there
 */
record Import(
        long id,
        int source,
        String fileName,
        long bytes,
        Mapping mapping,
        Optional<JobId> job,
        Tally tally,
        Instant createdAt,
        Optional<Instant> firstAt,
        Optional<Instant> lastAt,
        OptionalLong logEnd,
        boolean kept) {}
