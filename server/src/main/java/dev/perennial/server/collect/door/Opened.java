package dev.perennial.server.collect.door;

import dev.perennial.server.collect.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** One message after the checks of its form: an object that can be read, or the reason why it cannot. */
public sealed interface Opened {

    record Open(JsonNode object) implements Opened {}

    record Shut(Verdict.Refused why) implements Opened {}

    String NUL = "\\u0000";

    // Read one by one, so that an escaped backslash before u0000 is not taken for the escape.
    Pattern ESCAPE = Pattern.compile("\\\\(?:u0000|.)", Pattern.DOTALL);

    static Opened of(Item item) {
        if (item.bytes() > Limits.EVENT_BYTES_MAX)
            return shut(
                    Reason.TOO_LARGE,
                    "an event holds at most %d bytes, was %d".formatted(Limits.EVENT_BYTES_MAX, item.bytes()));
        if (item.depth() > Limits.DEPTH_MAX)
            return shut(Reason.TOO_DEEP, "at most %d levels, was %d".formatted(Limits.DEPTH_MAX, item.depth()));
        try {
            var node = Json.tree(withoutNul(item.raw()));
            if (node.isObject()) return new Open(node);
            return shut(Reason.NOT_AN_OBJECT, "an event is a JSON object, was " + node.getNodeType());
        } catch (StreamConstraintsException e) {
            return shut(Reason.NUMBER_OUT_OF_RANGE, e.getOriginalMessage());
        } catch (JacksonException e) {
            return shut(Reason.MALFORMED_JSON, e.getOriginalMessage());
        }
    }

    private static Opened shut(Reason reason, String detail) {
        return new Shut(new Verdict.Refused(reason, detail));
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
