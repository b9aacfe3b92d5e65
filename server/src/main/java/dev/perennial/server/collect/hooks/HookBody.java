package dev.perennial.server.collect.hooks;

import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** The body of a delivery: JSON, or a form whose {@code payload} is JSON, as some senders have it. */
sealed interface HookBody {

    record Open(JsonNode tree) implements HookBody {}

    record Shut(Refused why) implements HookBody {}

    String FORM = "payload=";

    static HookBody read(byte[] body, int depthMax) {
        var bytes = unformed(body);
        try {
            if (depth(bytes) > depthMax)
                return new Shut(new Refused(Reason.TOO_DEEP, "at most %d levels".formatted(depthMax)));
            var tree = Json.tree(ByteBuffer.wrap(bytes));
            if (tree.isContainer()) return new Open(tree);
            return new Shut(new Refused(
                    Reason.NOT_AN_OBJECT, "a delivery is a JSON object or a list, was " + tree.getNodeType()));
        } catch (StreamConstraintsException e) {
            return new Shut(new Refused(Reason.NUMBER_OUT_OF_RANGE, e.getOriginalMessage()));
        } catch (JacksonException e) {
            return new Shut(new Refused(Reason.MALFORMED_JSON, e.getOriginalMessage()));
        }
    }

    // Counted before the tree is built, because a tree of a hundred thousand levels cannot be walked.
    private static int depth(byte[] bytes) {
        var deepest = 0;
        var depth = 0;
        try (JsonParser parser = Json.MAPPER.createParser(bytes)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) deepest = Math.max(deepest, ++depth);
                if (token.isStructEnd()) depth--;
            }
        }
        return deepest;
    }

    private static byte[] unformed(byte[] body) {
        var start = new String(body, 0, Math.min(body.length, FORM.length()), StandardCharsets.ISO_8859_1);
        if (!start.equals(FORM)) return body;
        var text = new String(body, StandardCharsets.UTF_8);
        var end = text.indexOf('&');
        try {
            return URLDecoder.decode(
                            text.substring(FORM.length(), end < 0 ? text.length() : end), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return body;
        }
    }
}
