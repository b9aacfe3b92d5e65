package dev.perennial.server.collect.sensors;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.server.collect.Junk;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.EventTime;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Values;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** The way of every record to its events: named steps, each of which goes on or refuses with a reason. */
final class Checks {

    // What is smaller would be read as seconds.
    private static final BigDecimal SECONDS_BELOW = BigDecimal.valueOf(100_000_000_000L);

    private static final List<Step> STEPS = List.of(
            new Step("type", Checks::type),
            new Step("name", Checks::name),
            new Step("identifiers", Naming::identifiers),
            new Step("links", Naming::links),
            new Step("traits", Deeds::of),
            new Step("properties", Checks::properties),
            new Step("time", Checks::time));

    private Checks() {}

    /** What became of one record. */
    sealed interface Judged {
        record Accepted(List<Event> events) implements Judged {}

        record Not(Refused why) implements Judged {}
    }

    static Judged judge(Reception reception, JsonNode record) {
        var draft = new Draft(reception, record);
        for (var step : STEPS) {
            var refused = step.run.apply(draft);
            if (refused.isPresent()) return new Judged.Not(refused.get());
        }
        return new Judged.Accepted(draft.events());
    }

    private static Optional<Refused> type(Draft draft) {
        var type = draft.text("type");
        var kind = type.flatMap(Kind::of);
        if (kind.isEmpty())
            return refused(
                    Reason.UNKNOWN_TYPE, type.map(word -> "type was " + word).orElse("type is missing"));
        draft.kind = kind.get();
        return Optional.empty();
    }

    private static Optional<Refused> name(Draft draft) {
        var given = draft.text("event").map(Junk::strip).filter(text -> !text.isEmpty());
        var name = draft.kind == Kind.TRACK ? given : draft.kind.eventName();
        if (name.isEmpty()) return refused(Reason.EVENT_NAME, "a track record needs an event");
        if (name.get().length() > Limits.EVENT_NAME_MAX)
            return refused(
                    Reason.EVENT_NAME,
                    "an event's name has at most %d characters, was %d"
                            .formatted(Limits.EVENT_NAME_MAX, name.get().length()));
        draft.name = name.get();
        return Optional.empty();
    }

    private static Optional<Refused> properties(Draft draft) {
        for (var field : List.of("properties", "lib")) {
            var object = draft.field(field);
            var refused = Values.check(field, object);
            if (refused.isPresent()) return refused;
            // What a profile record says are traits, not properties.
            if (object.isObject() && !(draft.kind.isProfile() && field.equals("properties")))
                ValueJson.read(object).forEach(draft.properties::putIfAbsent);
        }
        Presets.add(draft.reception, draft.properties);
        if (draft.reception.altered()) draft.properties.put("$crc_mismatch", Value.of(true));
        return Optional.empty();
    }

    private static Optional<Refused> time(Draft draft) {
        var said = millis(draft.field("time"));
        var received = draft.reception.receivedAt();
        var time = draft.field("time_free").booleanValue(false)
                ? EventTime.told(said, received)
                : EventTime.of(MissingNode.getInstance(), said, millis(draft.field("_flush_time")), received);
        draft.occurredAt = time.at();
        if (time.corrected()) draft.properties.put("$time_corrected", Value.of(true));
        return Optional.empty();
    }

    // This family counts milliseconds, however few: a phone whose clock was reset is in 1970.
    private static JsonNode millis(JsonNode node) {
        if (!node.isNumber() || node.decimalValue().abs().compareTo(SECONDS_BELOW) >= 0) return node;
        return StringNode.valueOf(
                Instant.ofEpochMilli(node.decimalValue().longValue()).toString());
    }

    private static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }

    private record Step(String name, Function<Draft, Optional<Refused>> run) {}
}
