package dev.perennial.server.collect.lookout;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.log.Refused;
import dev.perennial.server.collect.lookout.Sight.Did;
import dev.perennial.server.collect.lookout.Sight.Step;
import dev.perennial.server.collect.plan.Judge;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Tells from what arrived, and from what became of it, what was done. */
final class Steps {

    private static final List<String> TIMES = List.of("originalTimestamp", "timestamp", "time");

    private final List<Step> steps = new ArrayList<>();

    private Steps() {}

    static List<Step> of(Source source, ByteBuffer raw, Event event, Acceptance acceptance) {
        var told = new Steps();
        told.add(Did.OPENED, Map.of("bytes", String.valueOf(raw.remaining())));
        told.time(event, said(raw));
        told.add(event.properties().value("$bot").isPresent() ? Did.BOT : Did.NO_BOT, Map.of());
        told.address(source, event);
        told.add(
                Did.IDENTIFIED,
                Map.of("count", String.valueOf(event.identifiers().size())));
        event.link()
                .ifPresent(
                        link -> told.add(Did.LINKED, Map.of("why", link.reason().name())));
        if (event.properties().values().get(Judge.MARK) instanceof Value.Texts(var marks))
            told.add(Did.VIOLATED, Map.of("how", String.join(", ", marks)));
        else told.add(Did.AS_PLANNED, Map.of());
        switch (acceptance) {
            case Acceptance.Stored(var offset) -> told.add(Did.STORED, Map.of("offset", String.valueOf(offset)));
            case Acceptance.Duplicate _ -> told.add(Did.DUPLICATE, Map.of("id", event.messageId()));
        }
        return told.steps;
    }

    static List<Step> of(Refused refused) {
        var told = new Steps();
        told.add(Did.OPENED, Map.of("bytes", String.valueOf(refused.body().remaining())));
        if (!refused.concern().isNone()) told.add(Did.VIOLATED, Map.of("how", refused.detail()));
        told.add(Did.SET_ASIDE, Map.of());
        return told.steps;
    }

    private void time(Event event, Optional<Instant> said) {
        if (event.properties().value("$time_corrected").isPresent()) add(Did.TIME_REPLACED, Map.of());
        else {
            var seconds = said.map(
                            at -> Duration.between(at, event.occurredAt()).toSeconds())
                    .orElse(0L);
            if (seconds == 0) add(Did.TIME_KEPT, Map.of());
            else add(Did.TIME_CORRECTED, Map.of("seconds", String.valueOf(seconds)));
        }
    }

    private void address(Source source, Event event) {
        if (source.rules().dropsIp()) add(Did.ADDRESS_DROPPED, Map.of());
        else add(event.properties().value("$ip").isPresent() ? Did.ADDRESS_KEPT : Did.NO_ADDRESS, Map.of());
    }

    private void add(Did did, Map<String, String> details) {
        steps.add(new Step(did, details));
    }

    private static Optional<Instant> said(ByteBuffer raw) {
        try {
            var object = Json.tree(raw.duplicate());
            return TIMES.stream()
                    .map(object::path)
                    .filter(node -> !node.isMissingNode() && !node.isNull())
                    .findFirst()
                    .flatMap(Steps::instant);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(JsonNode node) {
        if (node.isNumber()) return Optional.of(Instant.ofEpochMilli(node.longValue()));
        try {
            return Optional.of(Instant.parse(node.asString("")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
