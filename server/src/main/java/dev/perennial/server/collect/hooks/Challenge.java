package dev.perennial.server.collect.hooks;

import dev.perennial.server.collect.door.Json;
import java.nio.ByteBuffer;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What some senders ask before they deliver: to be told their own word again. */
final class Challenge {

    private static final int BYTES_MAX = 4 * 1024;
    private static final int LENGTH_MAX = 1_000;

    private Challenge() {}

    /** The answer to the question of Slack and Feishu; empty when the body is a delivery. */
    static Optional<String> of(byte[] body) {
        if (body.length > BYTES_MAX) return Optional.empty();
        try {
            var asked = Json.tree(ByteBuffer.wrap(body));
            var word = asked.path("challenge");
            if (!asked.path("type").asString("").equals("url_verification") || !word.isString())
                return Optional.empty();
            return Optional.of(Json.MAPPER
                    .createObjectNode()
                    .put("challenge", word.stringValue())
                    .toString());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether this may be said again to whoever asks with GET. */
    static boolean isWord(String word) {
        return !word.isEmpty()
                && word.length() <= LENGTH_MAX
                && word.chars().allMatch(each -> each > ' ' && each < 127);
    }
}
