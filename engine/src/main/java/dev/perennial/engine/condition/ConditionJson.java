package dev.perennial.engine.condition;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A condition as it is kept and sent: {@code {"version":1,"condition":{"is":"all",…}}}. An unknown field, form or
 * version is refused by name.
 */
public final class ConditionJson {

    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ConditionJson() {}

    private record Envelope(int version, Condition condition) {}

    public static String write(Condition condition) {
        return JSON.writeValueAsString(new Envelope(VERSION, condition));
    }

    /** @throws IllegalArgumentException naming what was not understood */
    public static Condition read(String json) {
        try {
            var envelope = JSON.readValue(json, Envelope.class);
            if (envelope.version() != VERSION)
                throw new IllegalArgumentException("conditions of version %d are not known here, only of version %d"
                        .formatted(envelope.version(), VERSION));
            return envelope.condition();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a condition: " + e.getOriginalMessage(), e);
        }
    }
}
