package dev.perennial.server.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number of a job. */
public record JobId(@JsonValue long value) {

    @JsonCreator
    public JobId {
        if (value < 1) throw new IllegalArgumentException("a job is a number from 1, was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
