package dev.perennial.server.collect.segment;

import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.segment.Verdict.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** The checks of an item's form: can it be read at all, and what does it claim to be? */
final class Shape {

    private static final String NUL = "\\u0000";

    // Read one by one, so that an escaped backslash before u0000 is not taken for the escape.
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u0000|.)", Pattern.DOTALL);

    private Shape() {}

    static Optional<Refused> size(Draft draft) {
        if (draft.raw.bytes() <= Limits.EVENT_BYTES_MAX) return Optional.empty();
        return refused(
                Reason.TOO_LARGE,
                "an event holds at most %d bytes, was %d".formatted(Limits.EVENT_BYTES_MAX, draft.raw.bytes()));
    }

    static Optional<Refused> depth(Draft draft) {
        if (draft.raw.depth() <= Limits.DEPTH_MAX) return Optional.empty();
        return refused(Reason.TOO_DEEP, "at most %d levels, was %d".formatted(Limits.DEPTH_MAX, draft.raw.depth()));
    }

    static Optional<Refused> json(Draft draft) {
        try {
            draft.item = Json.tree(withoutNul(draft.raw.raw()));
        } catch (StreamConstraintsException e) {
            return refused(Reason.NUMBER_OUT_OF_RANGE, e.getOriginalMessage());
        } catch (JacksonException e) {
            return refused(Reason.MALFORMED_JSON, e.getOriginalMessage());
        }
        if (draft.item.isObject()) return Optional.empty();
        return refused(Reason.NOT_AN_OBJECT, "an event is a JSON object, was " + draft.item.getNodeType());
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
        // Without an id nothing can tell a repeat from a second event.
        draft.messageId = id.filter(text -> !text.isBlank()).orElseGet(() -> "server-" + UUID.randomUUID());
        return Optional.empty();
    }

    static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }

    // No database that follows the log can keep this character in a text, so it becomes the replacement character.
    private static ByteBuffer withoutNul(ByteBuffer raw) {
        var text = new String(
                raw.array(), raw.arrayOffset() + raw.position(), raw.remaining(), StandardCharsets.ISO_8859_1);
        if (!text.contains(NUL)) return raw;
        var mended = ESCAPE.matcher(text)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(escape.group().equals(NUL) ? "\\ufffd" : escape.group()));
        return ByteBuffer.wrap(mended.getBytes(StandardCharsets.ISO_8859_1));
    }
}
