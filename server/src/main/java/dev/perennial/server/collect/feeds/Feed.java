package dev.perennial.server.collect.feeds;

import dev.perennial.server.collect.imports.Mapping;
import dev.perennial.server.jobs.JobId;
import java.time.Instant;
import java.util.Optional;

/**
 * A query of another database that is asked again and again for what is new.
 *
 * @param reached the value of the growing column up to which rows are in the log; empty before the first
 * @param job the newest
 * @param startedAt when it was asked last
 */
record Feed(
        long id,
        int source,
        String name,
        Login login,
        Question question,
        Mapping mapping,
        Schedule schedule,
        boolean enabled,
        Optional<String> reached,
        Optional<JobId> job,
        Optional<Instant> startedAt) {

    /** Where, and as whom. */
    record Login(String address, String user, String password) {
        @Override
        public String toString() {
            return address + " as " + user;
        }
    }

    /**
     * What is asked.
     *
     * @param growing the column by which later rows are told from earlier ones; it need not be unique
     * @param key the column that names a row, if any: a row that comes again with the same growing value is the same
     *     event, whatever else of it changed
     */
    record Question(String query, String growing, Optional<String> key) {}
}
