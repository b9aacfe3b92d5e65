package dev.perennial.server.collect.hooks;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.server.collect.Junk;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.door.EventTime;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Values;
import dev.perennial.server.collect.door.Verdict;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** A mapping put to one item of a delivery. */
final class HookReading {

    private final HookMapping mapping;
    private final Source source;
    private final Instant receivedAt;
    private final Delivered delivered;

    HookReading(HookMapping mapping, Source source, Instant receivedAt, Delivered delivered) {
        this.mapping = mapping;
        this.source = source;
        this.receivedAt = receivedAt;
        this.delivered = delivered;
    }

    /** Whether the item is none that becomes an event. */
    boolean ignores(JsonNode item) {
        return mapping.ignore().stream()
                .anyMatch(each -> delivered.find(item, each.path()).asString("").equals(each.equals()));
    }

    /** @param place among the items of its delivery, from 0 */
    Verdict read(JsonNode item, int place) {
        try {
            return new Verdict.Accepted(event(item, place));
        } catch (Unfit e) {
            return e.why;
        }
    }

    private Event event(JsonNode item, int place) throws Unfit {
        var name = name(item);
        var identifiers = identifiers(item);
        var traits = fields(item, mapping.traits());
        var properties = mapping.properties().isEmpty() ? all(item) : fields(item, mapping.properties());
        if (source.rules().dropsIp()) properties.remove("$ip");
        return new Event(
                source.id(),
                HookIds.of(id(item), item, place),
                name,
                identifiers,
                Optional.empty(),
                traits.entrySet().stream()
                        .<TraitDeed>map(trait -> new TraitDeed.Put(trait.getKey(), trait.getValue()))
                        .toList(),
                time(item),
                receivedAt,
                new Properties(properties));
    }

    private String name(JsonNode item) throws Unfit {
        var path = mapping.name().path();
        var found = path == null ? Optional.<String>empty() : Json.text(delivered.find(item, path));
        var name = found.map(Junk::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(mapping.name().constant()))
                .orElse("");
        if (name.isBlank()) throw new Unfit(Reason.EVENT_NAME, "there is nothing at " + path);
        if (name.length() <= Limits.EVENT_NAME_MAX) return name;
        throw new Unfit(
                Reason.EVENT_NAME,
                "an event's name has at most %d characters, was %d".formatted(Limits.EVENT_NAME_MAX, name.length()));
    }

    /** Strongest first: the account, then what a device calls itself, then the rest, each in the order given. */
    private List<Identifier> identifiers(JsonNode item) throws Unfit {
        var found = new LinkedHashSet<Identifier>();
        for (var named : mapping.identifiers()) {
            var value = Json.text(delivered.find(item, named.path())).map(Junk::strip);
            if (value.isEmpty() || Junk.is(value.get())) continue;
            if (value.get().length() > Identifier.LENGTH_MAX)
                throw new Unfit(
                        Reason.IDENTIFIER_TOO_LONG,
                        "an identifier has at most %d characters".formatted(Identifier.LENGTH_MAX));
            found.add(new Identifier(named.kind(), value.get()));
        }
        if (found.isEmpty()) {
            var paths =
                    mapping.identifiers().stream().map(HookMapping.Named::path).toList();
            throw new Unfit(Reason.NOBODY, "nobody is named at " + String.join(", ", paths));
        }
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(HookReading::rank));
        return sorted;
    }

    private static int rank(Identifier identifier) {
        return switch (identifier.kind()) {
            case Identifier.LOGIN -> 0;
            case Identifier.ANONYMOUS -> 1;
            default -> 2;
        };
    }

    private Optional<String> id(JsonNode item) {
        return Optional.ofNullable(mapping.id()).flatMap(path -> Json.text(delivered.find(item, path)));
    }

    private Instant time(JsonNode item) throws Unfit {
        var when = mapping.time();
        if (when == null) return receivedAt;
        var said = delivered.find(item, when.path());
        var time = EventTime.told(HookTime.iso(said, when), receivedAt);
        if (said.isMissingNode() || time.corrected())
            throw new Unfit(Reason.TIME, "%s was %s".formatted(when.path(), said));
        return time.at();
    }

    private SequencedMap<String, Value> all(JsonNode item) throws Unfit {
        refuse(Values.check("properties", item));
        return ValueJson.read(item);
    }

    private SequencedMap<String, Value> fields(JsonNode item, List<HookMapping.Field> fields) throws Unfit {
        var object = Json.MAPPER.createObjectNode();
        for (var field : fields) {
            var found = delivered.find(item, field.path());
            if (found.isMissingNode()) continue;
            object.set(
                    field.called(),
                    HookValues.as(field.type(), found)
                            .orElseThrow(() ->
                                    new Unfit(Reason.VALUE_TYPE, "%s is no %s".formatted(field.path(), field.type()))));
        }
        refuse(Values.check("properties", object));
        return ValueJson.read(object);
    }

    private static void refuse(Optional<Refused> refused) throws Unfit {
        if (refused.isPresent()) throw new Unfit(refused.get());
    }

    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Refused why;

        Unfit(Refused why) {
            super(why.detail());
            this.why = why;
        }

        Unfit(Reason reason, String detail) {
            this(new Refused(reason, detail));
        }
    }
}
