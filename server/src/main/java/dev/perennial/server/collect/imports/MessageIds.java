package dev.perennial.server.collect.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * By what an imported event is recognised when it is imported again: 128 bits of SHA-256. The source is part of them,
 * so that they tell nothing across sources. Not for several threads.
 */
final class MessageIds {

    private static final int BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest hash;
    private final int source;

    MessageIds(int source) {
        this.source = source;
        try {
            this.hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a group: the same key under another name is another event. */
    String group(String event, String key) {
        return "import:g:" + hex(digest('g', event, key));
    }

    /**
     * Of a line that is an event by itself.
     *
     * @param occurrence how many lines like it stand before it in the file
     */
    String line(String text, int occurrence) {
        return "import:l:" + hex(digest('l', text, Integer.toString(occurrence)));
    }

    /** A number by which equal texts are found; unequal ones share it about never, and those who care check. */
    long number(String text) {
        return ByteBuffer.wrap(hash.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Lengths stand before the parts, so that no two lists of parts are written alike. */
    private byte[] digest(char kind, String first, String second) {
        var one = first.getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(10)
                .putChar(kind)
                .putInt(source)
                .putInt(one.length)
                .flip());
        hash.update(one);
        return hash.digest(second.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] digest) {
        return HEX.formatHex(Arrays.copyOf(digest, BYTES));
    }
}
