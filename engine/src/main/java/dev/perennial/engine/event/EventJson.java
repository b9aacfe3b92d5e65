package dev.perennial.engine.event;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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

    /** Characters of a usual event. */
    private static final int SIZE = 512;

    /** How many fields every event has. */
    private static final int REQUIRED = 6;

    private EventJson() {}

    public static String write(Event event) {
        var text = new StringWriter(SIZE);
        try (var out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberProperty("source", event.source());
            out.writeStringProperty("id", event.messageId());
            out.writeStringProperty("name", event.name());
            out.writeNumberProperty("at", event.occurredAt().toEpochMilli());
            out.writeNumberProperty("received", event.receivedAt().toEpochMilli());
            out.writeArrayPropertyStart("who");
            for (var identifier : event.identifiers()) {
                out.writeStartObject();
                out.writeStringProperty("kind", identifier.kind());
                out.writeStringProperty("value", identifier.value());
                out.writeEndObject();
            }
            out.writeEndArray();
            if (event.link().isPresent())
                out.writeName("link").writeTree(link(event.link().get()));
            if (!event.traits().isEmpty()) out.writeName("traits").writeTree(deeds(event.traits()));
            if (!event.properties().values().isEmpty()) {
                out.writeName("properties");
                ValueJson.write(event.properties().values(), out);
            }
            out.writeEndObject();
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws RuntimeException when it is something else
     */
    public static Event read(String json) {
        try (var in = JSON.createParser(json)) {
            return new Reader(in).event();
        }
    }

    /** Reads one event field by field, whatever their order. */
    private static final class Reader {
        private final JsonParser in;
        private int source = Event.PLATFORM;
        private String id = "";
        private String name = "";
        private long at;
        private long received;
        private List<Identifier> who = List.of();
        private Optional<Link> link = Optional.empty();
        private List<TraitDeed> traits = List.of();
        private Properties properties = Properties.NONE;

        Reader(JsonParser in) {
            this.in = in;
        }

        Event event() {
            if (in.nextToken() != JsonToken.START_OBJECT) throw new IllegalArgumentException("an event is an object");
            int required = 0;
            while (in.nextToken() == JsonToken.PROPERTY_NAME) if (field(in.currentName())) required++;
            if (required != REQUIRED) throw new IllegalArgumentException("an event lacks a field that it needs");
            return new Event(
                    source,
                    id,
                    name,
                    who,
                    link,
                    traits,
                    Instant.ofEpochMilli(at),
                    Instant.ofEpochMilli(received),
                    properties);
        }

        /** Reads one field; tells whether no event is without it. */
        private boolean field(String field) {
            in.nextToken();
            switch (field) {
                case "source" -> source = in.getIntValue();
                case "id" -> id = in.getString();
                case "name" -> name = in.getString();
                case "at" -> at = in.getLongValue();
                case "received" -> received = in.getLongValue();
                case "who" -> who = who();
                case "link" -> link = Optional.of(link(tree()));
                case "traits" -> traits = deeds(tree());
                case "properties" -> properties = new Properties(ValueJson.read(in));
                default -> in.skipChildren();
            }
            return switch (field) {
                case "source", "id", "name", "at", "received", "who" -> true;
                default -> false;
            };
        }

        private JsonNode tree() {
            return in.readValueAsTree();
        }

        private List<Identifier> who() {
            var found = new ArrayList<Identifier>(2);
            while (in.nextToken() == JsonToken.START_OBJECT) {
                var kind = "";
                var value = "";
                while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean isKind = in.currentName().equals("kind");
                    in.nextToken();
                    if (isKind) kind = in.getString();
                    else value = in.getString();
                }
                found.add(new Identifier(kind, value));
            }
            return found;
        }
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
