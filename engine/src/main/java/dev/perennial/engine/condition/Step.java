package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * A deed that counts: one of several events, with properties.
 *
 * @param events names, any of which will do; empty for any activity at all
 * @param where what the properties must be; anything, when JSON leaves it out
 */
public record Step(
        List<String> events,
        @JsonProperty(defaultValue = "every event") Where where) {
    public Step {
        events = Limit.parts(events);
        where = Objects.requireNonNullElse(where, Where.ALL);
    }

    public static Step of(String... events) {
        return new Step(List.of(events), Where.ALL);
    }

    /** Any activity; what the platform itself wrote is none. */
    public static Step any() {
        return of();
    }
}
