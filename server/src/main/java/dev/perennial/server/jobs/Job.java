package dev.perennial.server.jobs;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A job as people see it.
 *
 * @param owner the name of whoever started it
 * @param cancelling whether it was asked to stop and has not yet
 * @param done how much, in the unit of the kind: lines, people, bytes
 * @param total out of how much, where that is known
 * @param note what it is doing, in a word or two
 * @param result what the kind says came of it
 */
public record Job(
        JobId id,
        String kind,
        String title,
        String owner,
        JobState state,
        boolean cancelling,
        long done,
        Optional<Long> total,
        String note,
        Optional<Trouble> problem,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<JsonNode> result) {

    /** Why a job failed: a code of the registry, its parameters, and the English sentence. */
    public record Trouble(String code, java.util.Map<String, String> params, String detail) {
        public Trouble {
            params = java.util.Map.copyOf(params);
        }
    }
}
