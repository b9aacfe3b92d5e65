package dev.perennial.server.collect.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.perennial.engine.event.Event;
import dev.perennial.server.collect.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is wanted: events by name.
 *
 * @param events those that somebody decided about, or described
 */
record Plan(Map<String, Planned> events) {

    static final Plan NONE = new Plan(Map.of());

    /** What somebody decided about an event. */
    enum State {
        /** Nothing yet. */
        OPEN,
        PLANNED,
        BLOCKED;

        @JsonCreator
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("it is open, planned or blocked"));
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param properties by name, those of which a type or presence is expected */
    record Planned(State state, Map<String, Expected> properties) {}

    /** @param kind any, when empty */
    record Expected(Optional<Kind> kind, boolean required) {}

    /**
     * One thing about an event that is not as planned.
     *
     * @param property empty where the event as a whole is meant
     * @param given the type that arrived; empty where that does not matter
     */
    record Violation(Reason reason, String property, String given) {

        private static final String SEPARATOR = ":";

        /** As it stands in the event's {@link Judge#MARK}: {@code wrong_type:text:revenue}. */
        String mark() {
            return property.isEmpty()
                    ? reason.word()
                    : String.join(SEPARATOR, reason.word(), given.isEmpty() ? "-" : given, property);
        }
    }

    /**
     * What about an event is not as planned, the gravest first.
     *
     * @param strict whether an event that is not in the plan violates it; what SDKs send by themselves never does
     */
    List<Violation> violations(Event event, boolean strict) {
        var planned = events.get(event.name());
        if (planned == null || planned.state == State.OPEN) {
            var unplanned = strict && !event.name().startsWith("$");
            if (unplanned) return List.of(new Violation(Reason.UNPLANNED, "", ""));
        }
        if (planned == null) return List.of();
        if (planned.state == State.BLOCKED) return List.of(new Violation(Reason.BLOCKED, "", ""));
        if (planned.properties.isEmpty()) return List.of();
        var found = new ArrayList<Violation>();
        planned.properties.forEach((name, expected) -> {
            var value = event.properties().value(name);
            if (value.isEmpty()) {
                if (expected.required) found.add(new Violation(Reason.PROPERTY_MISSING, name, ""));
            } else if (expected.kind.isPresent() && Kind.of(value.get()) != expected.kind.get())
                found.add(new Violation(
                        Reason.WRONG_TYPE, name, Kind.of(value.get()).word()));
        });
        return found;
    }
}
