package dev.perennial.server.collect.segment;

import static dev.perennial.server.collect.segment.Shape.refused;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import dev.perennial.server.collect.Junk;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.EventTime;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Values;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The checks of what an item says: what happened, to whom, when, and what is known about it. */
final class Meaning {

    private Meaning() {}

    static Optional<Refused> name(Draft draft) {
        if (draft.call != Call.TRACK) {
            draft.name = draft.call.eventName();
            return Optional.empty();
        }
        var name = draft.text("event").map(Junk::strip).orElse("");
        if (name.isEmpty()) return refused(Reason.EVENT_NAME, "a track call needs an event");
        if (name.length() > Limits.EVENT_NAME_MAX)
            return refused(
                    Reason.EVENT_NAME,
                    "an event's name has at most %d characters, was %d"
                            .formatted(Limits.EVENT_NAME_MAX, name.length()));
        draft.name = name;
        return Optional.empty();
    }

    static Optional<Refused> identifiers(Draft draft) {
        var ids = Stream.of("userId", "anonymousId", "previousId", "groupId")
                .flatMap(field -> draft.text(field).map(Junk::strip).stream());
        if (ids.anyMatch(id -> id.length() > Identifier.LENGTH_MAX))
            return refused(
                    Reason.IDENTIFIER_TOO_LONG,
                    "an identifier has at most %d characters".formatted(Identifier.LENGTH_MAX));
        draft.identifiers = Stream.concat(
                        identifier(draft, "userId").map(Identifier::login).stream(),
                        identifier(draft, "anonymousId").map(Identifier::anonymous).stream())
                .toList();
        if (!draft.identifiers.isEmpty()) return Optional.empty();
        return refused(
                Reason.NOBODY,
                "userId was %s, anonymousId was %s"
                        .formatted(draft.item.path("userId"), draft.item.path("anonymousId")));
    }

    static Optional<Refused> link(Draft draft) {
        var login = identifier(draft, "userId").map(Identifier::login);
        switch (draft.call) {
            case IDENTIFY -> {
                var other = identifier(draft, "anonymousId").map(Identifier::anonymous);
                draft.link = login.flatMap(known -> other.map(joins -> new Link(known, joins, Link.Reason.IDENTIFY)));
            }
            case ALIAS -> {
                if (login.isEmpty() || draft.field("previousId").isMissingNode())
                    return refused(Reason.ALIAS_INCOMPLETE, "an alias needs a userId and a previousId");
                // The browser SDK sends equal ids after identify: nothing is said, nothing happens.
                draft.link = identifier(draft, "previousId")
                        .filter(previous -> !previous.equals(login.get().value()))
                        .map(Identifier::anonymous)
                        .map(previous -> new Link(login.get(), previous, Link.Reason.ALIAS));
            }
            case TRACK, GROUP, PAGE, SCREEN -> {}
        }
        return Optional.empty();
    }

    static Optional<Refused> traits(Draft draft) {
        if (draft.call != Call.IDENTIFY) return Optional.empty();
        var deeds = new ArrayList<TraitDeed>();
        // RudderStack's SDKs send an identify's traits in its context.
        for (var traits : new JsonNode[] {draft.field("context").path("traits"), draft.field("traits")}) {
            var refused = Values.check("traits", traits);
            if (refused.isPresent()) return refused;
            if (traits.isObject()) deeds.addAll(Values.deeds(traits));
        }
        draft.traits = deeds;
        return Optional.empty();
    }

    static Optional<Refused> properties(Draft draft) {
        var field = draft.call == Call.GROUP ? "traits" : "properties";
        var properties = draft.field(field);
        if (properties.isObject()) draft.properties.putAll(ValueJson.read(properties));
        var refused = properties.isObject() ? Values.check(field, draft.properties) : Values.check(field, properties);
        if (refused.isPresent()) return refused;
        switch (draft.call) {
            case PAGE, SCREEN ->
                Stream.of("name", "category")
                        .forEach(extra -> draft.text(extra)
                                .ifPresent(text -> draft.properties.putIfAbsent(extra, Value.of(text))));
            case GROUP -> {
                var group = draft.text("groupId").map(Junk::strip).filter(id -> !Junk.is(id));
                if (group.isEmpty()) return refused(Reason.GROUP_MISSING, "a group call needs a groupId");
                draft.properties.put("$group_id", Value.of(group.get()));
            }
            case TRACK, IDENTIFY, ALIAS -> {}
        }
        return Optional.empty();
    }

    static Optional<Refused> context(Draft draft) {
        var context = Context.of(draft.reception, draft.field("context"));
        if (!context.isObject()) return Values.check("context", context);
        var said = ValueJson.read(context);
        var refused = Values.check("context", said);
        if (refused.isPresent()) return refused;
        var properties = Context.properties(context, said);
        // An identify's are traits already.
        if (draft.call == Call.IDENTIFY) properties.keySet().removeIf(name -> name.startsWith("$context.traits."));
        properties.forEach(draft.properties::putIfAbsent);
        draft.text("channel").ifPresent(channel -> draft.properties.putIfAbsent("$channel", Value.of(channel)));
        return Optional.empty();
    }

    static Optional<Refused> time(Draft draft) {
        var sentAt = draft.field("sentAt").isMissingNode() ? draft.reception.sentAt() : draft.field("sentAt");
        var time = EventTime.of(
                draft.field("originalTimestamp"), draft.field("timestamp"), sentAt, draft.reception.receivedAt());
        draft.occurredAt = time.at();
        if (time.corrected()) draft.properties.put("$time_corrected", Value.of(true));
        return Optional.empty();
    }

    private static Optional<String> identifier(Draft draft, String field) {
        return draft.text(field).map(Junk::strip).filter(value -> !Junk.is(value));
    }
}
