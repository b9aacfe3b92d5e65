package dev.perennial.server.collect.sensors;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.door.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An event in the making: each check fills in what it found out. */
final class Draft {

    final Reception reception;
    final JsonNode record;

    Kind kind = Kind.TRACK;
    String name = "";
    List<Identifier> identifiers = List.of();
    List<Link> links = List.of();
    List<TraitDeed> traits = List.of();
    final SequencedMap<String, Value> properties = new LinkedHashMap<>();
    Instant occurredAt = Instant.EPOCH;

    Draft(Reception reception, JsonNode record) {
        this.reception = reception;
        this.record = record;
    }

    /** A field of the record; missing when it is not there or null. */
    JsonNode field(String field) {
        var node = record.path(field);
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    /** A property of the record; missing when it is not there or null. */
    JsonNode property(String name) {
        var node = record.path("properties").path(name);
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    Optional<String> text(String field) {
        return Json.text(field(field));
    }

    /** An event can say one thing about who is who; what a record says more, others say beside it. */
    List<Event> events() {
        if (reception.source().rules().dropsIp()) properties.remove("$ip");
        var id = MessageId.of(this);
        var events = new ArrayList<Event>();
        events.add(event(id, name, links.stream().findFirst(), traits, new Properties(properties)));
        for (var more = 1; more < links.size(); more++)
            events.add(event(id + "-" + more, Event.ALIAS, Optional.of(links.get(more)), List.of(), Properties.NONE));
        return events;
    }

    private Event event(String id, String called, Optional<Link> link, List<TraitDeed> deeds, Properties props) {
        return new Event(
                reception.source().id(),
                id,
                called,
                identifiers,
                link,
                deeds,
                occurredAt,
                reception.receivedAt(),
                props);
    }
}
