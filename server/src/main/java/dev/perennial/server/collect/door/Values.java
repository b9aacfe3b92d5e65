package dev.perennial.server.collect.door;

import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What properties and traits may hold. */
public final class Values {

    // Beyond this a double is infinite, and every computation with it.
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Double.MAX_VALUE);

    private Values() {}

    /** Refuses what is no object, holds too much, or holds what no computation can. */
    public static Optional<Refused> check(String field, JsonNode object) {
        if (object.isMissingNode() || object.isNull()) return Optional.empty();
        if (!object.isObject())
            return refused(Reason.NOT_AN_OBJECT, field + " is an object, was " + object.getNodeType());
        return check(field, ValueJson.read(object));
    }

    /** Refuses what holds too much, or holds what no computation can. */
    public static Optional<Refused> check(String field, SequencedMap<String, Value> values) {
        if (values.size() > Limits.PROPERTIES_MAX)
            return refused(
                    Reason.TOO_MANY_PROPERTIES,
                    "%s holds at most %d entries, was %d".formatted(field, Limits.PROPERTIES_MAX, values.size()));
        return names(field, values).or(() -> values(values));
    }

    /** An identify's traits as deeds; null forgets a trait. */
    public static List<TraitDeed> deeds(JsonNode traits) {
        var puts = ValueJson.read(traits).entrySet().stream()
                .<TraitDeed>map(entry -> new TraitDeed.Put(entry.getKey(), entry.getValue()));
        var unsets = traits.properties().stream()
                .filter(entry -> entry.getValue().isNull() && !entry.getKey().isBlank())
                .<TraitDeed>map(entry -> new TraitDeed.Unset(entry.getKey()));
        return Stream.concat(puts, unsets).toList();
    }

    private static Optional<Refused> names(String field, SequencedMap<String, Value> values) {
        return values.keySet().stream()
                .filter(name -> name.isBlank() || name.length() > Limits.PROPERTY_NAME_MAX)
                .findFirst()
                .map(name -> new Refused(
                        Reason.PROPERTY_NAME,
                        "a name in %s has 1 to %d characters, was %d"
                                .formatted(field, Limits.PROPERTY_NAME_MAX, name.length())));
    }

    private static Optional<Refused> values(SequencedMap<String, Value> values) {
        return values.entrySet().stream()
                .flatMap(entry -> value(entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<Refused> value(String name, Value value) {
        return switch (value) {
            case Value.Num(var number)
            when number.abs().compareTo(LARGEST) > 0 ->
                refused(Reason.NUMBER_OUT_OF_RANGE, name + " is beyond what can be computed with");
            case Value.Texts(var texts) -> items(name, texts.size());
            case Value.Lines(var lines) ->
                items(name, lines.size())
                        .or(() -> lines.stream()
                                .flatMap(line -> values(line).stream())
                                .findFirst());
            case Value.Text _, Value.Num _, Value.Flag _ -> Optional.empty();
        };
    }

    private static Optional<Refused> items(String name, int items) {
        if (items <= Limits.LIST_ITEMS_MAX) return Optional.empty();
        return refused(
                Reason.TOO_MANY_ITEMS,
                "%s holds at most %d items, was %d".formatted(name, Limits.LIST_ITEMS_MAX, items));
    }

    private static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }
}
