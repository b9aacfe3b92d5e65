package dev.perennial.server.collect.segment;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.door.Item;
import dev.perennial.server.collect.door.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An event in the making: each check fills in what it found out. */
final class Draft {

    final Reception reception;
    final Item raw;

    JsonNode item = MissingNode.getInstance();
    Call call = Call.TRACK;
    String messageId = "";
    String name = "";
    List<Identifier> identifiers = List.of();
    Optional<Link> link = Optional.empty();
    List<TraitDeed> traits = List.of();
    final SequencedMap<String, Value> properties = new LinkedHashMap<>();
    Instant occurredAt = Instant.EPOCH;

    /** The message id where the item brings none. */
    final Supplier<String> otherwise;

    Draft(Reception reception, Item raw, Supplier<String> otherwise) {
        this.otherwise = otherwise;
        this.reception = reception;
        this.raw = raw;
    }

    /** A field of the item; missing when it is not there or null. */
    JsonNode field(String field) {
        var node = item.path(field);
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    Optional<String> text(String field) {
        return Json.text(field(field));
    }

    Event event() {
        if (reception.source().rules().dropsIp()) properties.remove("$ip");
        return new Event(
                reception.source().id(),
                messageId,
                name,
                identifiers,
                link,
                traits,
                occurredAt,
                reception.receivedAt(),
                new Properties(properties));
    }
}
