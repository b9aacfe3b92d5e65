package dev.perennial.server.collect.sensors;

import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Values;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a record changes about what is known of a person. */
final class Deeds {

    // What SDKs put among the properties to say something about the record itself.
    private static final Set<String> ABOUT_THE_RECORD = Set.of(
            "$is_login_id",
            "$lib",
            "$lib_version",
            "$lib_method",
            "$lib_detail",
            "$time",
            "$project",
            "$token",
            "$time_free");

    private Deeds() {}

    static Optional<Refused> of(Draft draft) {
        if (!draft.kind.isProfile()) return Optional.empty();
        var properties = draft.field("properties");
        var refused = Values.check("properties", properties);
        if (refused.isPresent()) return refused;
        var told = Json.MAPPER.createObjectNode();
        properties.properties().stream()
                .filter(entry -> !ABOUT_THE_RECORD.contains(entry.getKey()))
                .forEach(entry -> told.set(entry.getKey(), entry.getValue()));
        return switch (draft.kind) {
            case PROFILE_SET -> tell(draft, Values.deeds(told));
            case PROFILE_SET_ONCE ->
                tell(
                        draft,
                        ValueJson.read(told).entrySet().stream()
                                .map(entry -> new TraitDeed.Once(entry.getKey(), entry.getValue()))
                                .toList());
            case PROFILE_INCREMENT -> grow(draft, told);
            case PROFILE_APPEND -> append(draft, told);
            case PROFILE_UNSET ->
                tell(
                        draft,
                        told.properties().stream()
                                .map(entry -> new TraitDeed.Unset(entry.getKey()))
                                .toList());
            case PROFILE_DELETE -> tell(draft, List.of(new TraitDeed.UnsetAll()));
            case TRACK, TRACK_SIGNUP, TRACK_ID_BIND, TRACK_ID_UNBIND -> Optional.empty();
            case ITEM_SET, ITEM_DELETE, DETAIL_SET, DETAIL_DELETE -> Optional.empty();
        };
    }

    private static Optional<Refused> tell(Draft draft, List<? extends TraitDeed> deeds) {
        draft.traits = List.copyOf(deeds);
        return Optional.empty();
    }

    private static Optional<Refused> grow(Draft draft, ObjectNode told) {
        var deeds = new ArrayList<TraitDeed>();
        for (var entry : told.properties()) {
            if (!entry.getValue().isNumber()) return refused(entry.getKey(), "grows by a number", entry.getValue());
            deeds.add(new TraitDeed.Add(entry.getKey(), entry.getValue().decimalValue()));
        }
        return tell(draft, deeds);
    }

    private static Optional<Refused> append(Draft draft, ObjectNode told) {
        var deeds = new ArrayList<TraitDeed>();
        for (var entry : told.properties()) {
            var texts = texts(entry.getValue());
            if (texts.isEmpty()) return refused(entry.getKey(), "gains texts", entry.getValue());
            deeds.add(new TraitDeed.Append(entry.getKey(), texts.get()));
        }
        return tell(draft, deeds);
    }

    private static Optional<List<String>> texts(JsonNode node) {
        var items = node.isArray() ? node.values() : List.of(node);
        var texts = new ArrayList<String>();
        for (var item : items) {
            var text = Json.text(item);
            if (text.isEmpty()) return Optional.empty();
            texts.add(text.get());
        }
        return Optional.of(texts);
    }

    private static Optional<Refused> refused(String trait, String does, JsonNode value) {
        return Optional.of(new Refused(Reason.TRAIT_VALUE, "%s %s, was %s".formatted(trait, does, value)));
    }
}
