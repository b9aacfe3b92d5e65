package dev.perennial.engine.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of an event as the log keeps it: short field names, absent instead of empty. */
public final class EventJson {

    // A double would lose digits of a long number and turn a huge one into infinity.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EventJson() {}

    public static String write(Event event) {
        var body = JSON.createObjectNode();
        body.put("source", event.source());
        body.put("id", event.messageId());
        body.put("name", event.name());
        body.put("at", event.occurredAt().toEpochMilli());
        body.put("received", event.receivedAt().toEpochMilli());
        var who = body.putArray("who");
        event.identifiers().forEach(identifier -> who.add(identifier(identifier)));
        event.link().ifPresent(link -> body.set("link", link(link)));
        if (!event.traits().isEmpty()) body.set("traits", deeds(event.traits()));
        if (!event.properties().values().isEmpty())
            body.set("properties", ValueJson.write(event.properties().values()));
        return body.toString();
    }

    public static Event read(String json) {
        var body = JSON.readTree(json);
        return new Event(
                body.required("source").intValue(),
                body.required("id").stringValue(),
                body.required("name").stringValue(),
                body.required("who").values().stream()
                        .map(EventJson::identifier)
                        .toList(),
                Optional.ofNullable(body.get("link")).map(EventJson::link),
                Optional.ofNullable(body.get("traits")).map(EventJson::deeds).orElse(List.of()),
                Instant.ofEpochMilli(body.required("at").longValue()),
                Instant.ofEpochMilli(body.required("received").longValue()),
                Optional.ofNullable(body.get("properties"))
                        .map(properties -> new Properties(ValueJson.read(properties)))
                        .orElse(Properties.NONE));
    }

    private static ObjectNode identifier(Identifier identifier) {
        return JSON.createObjectNode().put("kind", identifier.kind()).put("value", identifier.value());
    }

    private static Identifier identifier(JsonNode node) {
        return new Identifier(
                node.required("kind").stringValue(), node.required("value").stringValue());
    }

    private static ObjectNode link(Link link) {
        var node = JSON.createObjectNode();
        node.set("known", identifier(link.known()));
        node.set("other", identifier(link.other()));
        return node.put("reason", link.reason().name());
    }

    private static Link link(JsonNode node) {
        return new Link(
                identifier(node.required("known")),
                identifier(node.required("other")),
                Link.Reason.valueOf(node.required("reason").stringValue()));
    }

    private static JsonNode deeds(List<TraitDeed> deeds) {
        var array = JSON.createArrayNode();
        for (var deed : deeds) {
            var node = array.addObject().put("trait", deed.trait());
            switch (deed) {
                case TraitDeed.Put(var _, var value) -> node.set("put", ValueJson.write(value));
                case TraitDeed.Once(var _, var value) -> node.set("once", ValueJson.write(value));
                case TraitDeed.Add(var _, var amount) -> node.put("add", amount);
                case TraitDeed.Append(var _, var texts) -> texts.forEach(node.putArray("append")::add);
                case TraitDeed.Unset _ -> {}
                case TraitDeed.UnsetAll _ -> node.put("all", true);
            }
        }
        return array;
    }

    private static List<TraitDeed> deeds(JsonNode array) {
        return array.values().stream().map(EventJson::deed).toList();
    }

    private static TraitDeed deed(JsonNode node) {
        var trait = node.required("trait").stringValue();
        if (node.has("all")) return new TraitDeed.UnsetAll();
        if (node.has("add")) return new TraitDeed.Add(trait, node.get("add").decimalValue());
        if (node.has("append"))
            return new TraitDeed.Append(
                    trait,
                    node.get("append").values().stream()
                            .map(JsonNode::stringValue)
                            .toList());
        var once = ValueJson.value(node.path("once"));
        if (once.isPresent()) return new TraitDeed.Once(trait, once.get());
        return ValueJson.value(node.path("put"))
                .<TraitDeed>map(value -> new TraitDeed.Put(trait, value))
                .orElseGet(() -> new TraitDeed.Unset(trait));
    }
}
