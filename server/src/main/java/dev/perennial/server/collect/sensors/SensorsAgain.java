package dev.perennial.server.collect.sensors;

import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.EnvelopeReader;
import dev.perennial.server.collect.door.Opened;
import dev.perennial.server.collect.door.Rereading;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Verdict;
import dev.perennial.server.collect.plan.Judge;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges a record again, with what its request said. */
@Component
class SensorsAgain implements Rereading {

    private final Judge judge;

    SensorsAgain(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Optional<Again> read(Refusal refusal) {
        var path = refusal.path();
        if (!path.startsWith("/sa") && !path.equals("/debug")) return Optional.empty();
        var reception = new Reception(
                refusal.source(),
                refusal.receivedAt(),
                refusal.note().path("project").asString(""),
                false,
                "",
                refusal.note().path("userAgent").asString(""));
        try {
            var item = EnvelopeReader.single(refusal.bytes()).items().getFirst();
            return Optional.of(
                    switch (Opened.of(item)) {
                        case Opened.Shut(var why) -> new Again.Bad(why);
                        case Opened.Open(var record) -> judge(reception, numbered(record, refusal.id()));
                    });
        } catch (Trouble e) {
            return Optional.of(
                    new Again.Bad(new Verdict.Refused(Reason.MALFORMED_JSON, String.valueOf(e.getMessage()))));
        }
    }

    private Again judge(Reception reception, JsonNode record) {
        return switch (Checks.judge(reception, record)) {
            case Checks.Judged.Accepted(var events) ->
                Again.of(judge.judge(reception.source(), events.getFirst()), events.subList(1, events.size()));
            case Checks.Judged.Not(var why) -> new Again.Bad(why);
        };
    }

    // Without time and number it would be another record each time.
    private static JsonNode numbered(JsonNode record, long id) {
        if (record.has("_track_id") || record.has("time") || !(record instanceof ObjectNode object)) return record;
        return object.deepCopy().put("_track_id", id);
    }
}
