package dev.perennial.server.collect.segment;

import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Opened;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.util.Optional;

/** The checks of an item's form: can it be read at all, and what does it claim to be? */
final class Shape {

    private Shape() {}

    static Optional<Refused> form(Draft draft) {
        return switch (Opened.of(draft.raw)) {
            case Opened.Shut(var why) -> Optional.of(why);
            case Opened.Open(var object) -> {
                draft.item = object;
                yield Optional.empty();
            }
        };
    }

    static Optional<Refused> type(Draft draft) {
        var type = draft.text("type");
        var call = draft.reception.call().or(() -> type.flatMap(Call::of));
        if (call.isEmpty())
            return refused(
                    Reason.UNKNOWN_TYPE, type.map(word -> "type was " + word).orElse("type is missing"));
        draft.call = call.get();
        return Optional.empty();
    }

    static Optional<Refused> messageId(Draft draft) {
        var given = draft.field("messageId");
        var id = Json.text(given);
        if (id.isEmpty() && !given.isMissingNode())
            return refused(Reason.MESSAGE_ID, "a message id is a text, was " + given.getNodeType());
        if (id.isPresent() && id.get().length() > Limits.MESSAGE_ID_MAX)
            return refused(
                    Reason.MESSAGE_ID,
                    "a message id has at most %d characters, was %d"
                            .formatted(Limits.MESSAGE_ID_MAX, id.get().length()));
        draft.messageId = id.filter(text -> !text.isBlank()).orElseGet(draft.otherwise);
        return Optional.empty();
    }

    static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }
}
