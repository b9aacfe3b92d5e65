package dev.perennial.server.collect.hooks;

import dev.perennial.server.collect.door.Limits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** By what an item is recognised when it is delivered again. */
final class HookIds {

    private static final String PREFIX = "hook:";
    private static final int HASH_BYTES = 20;

    private HookIds() {}

    /** The id that it brings, or else what it says and at which place of its delivery. */
    static String of(Optional<String> id, JsonNode item, int place) {
        var given = id.map(String::strip).filter(text -> !text.isEmpty());
        if (given.isEmpty()) return PREFIX + "#" + hash(place + " " + item);
        var whole = PREFIX + given.get();
        return whole.length() <= Limits.MESSAGE_ID_MAX ? whole : PREFIX + "#" + hash(given.get());
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
