package dev.perennial.server.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a job stands. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen. */
    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    static JobState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a job is one of %s, was %s"
                        .formatted(
                                Arrays.stream(values()).map(JobState::word).collect(Collectors.joining(", ")), word)));
    }
}
