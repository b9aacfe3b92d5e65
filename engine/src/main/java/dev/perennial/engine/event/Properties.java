package dev.perennial.engine.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What is known about one event, by name, in the order of arrival. Names that start with {@code $} are the context
 * that every event may carry ({@code $os}, {@code $channel}); nested objects arrive flattened with dots.
 */
public record Properties(SequencedMap<String, Value> values) {

    public static final Properties NONE = new Properties(new LinkedHashMap<>());

    public Properties {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    public static Properties of(Map<String, Value> values) {
        return new Properties(new LinkedHashMap<>(values));
    }

    /** The value of one property, empty when the event does not carry it. */
    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
