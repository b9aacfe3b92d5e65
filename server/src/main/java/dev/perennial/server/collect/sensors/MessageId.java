package dev.perennial.server.collect.sensors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * By what a record is recognised when it comes again. Its own number is drawn at random from 32 bits and repeats with
 * certainty in a large log, so it counts only together with whom, when and what; a record without it is known by all
 * that it says.
 */
final class MessageId {

    private static final String PREFIX = "sa-";
    private static final int HASH_BYTES = 20;

    private MessageId() {}

    static String of(Draft draft) {
        var numbered = !draft.field("_track_id").isMissingNode();
        // With neither number nor time nothing can tell a repeat from a second event.
        if (!numbered && draft.field("time").isMissingNode() && !draft.kind.isItem()) return PREFIX + UUID.randomUUID();
        var hash = digest();
        for (var field : List.of("distinct_id", "item_type", "item_id", "schema", "id", "type", "event", "time"))
            feed(hash, draft.record.path(field).toString());
        if (numbered) feed(hash, draft.field("_track_id").toString());
        else {
            feed(hash, draft.text("project").orElse(draft.reception.project()));
            feed(hash, sorted(draft.record.path("identities")));
            feed(hash, sorted(draft.record.path("properties")));
        }
        return PREFIX + HexFormat.of().formatHex(hash.digest(), 0, HASH_BYTES);
    }

    // The order of the entries of an object means nothing.
    private static String sorted(JsonNode node) {
        if (!node.isObject()) return node.toString();
        var entries = new TreeMap<String, String>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), sorted(entry.getValue())));
        return entries.toString();
    }

    private static void feed(MessageDigest hash, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        hash.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
