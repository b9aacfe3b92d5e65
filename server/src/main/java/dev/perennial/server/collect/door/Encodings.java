package dev.perennial.server.collect.door;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the text of a body is written. JSON is UTF-8; what an old tracker sends in UTF-16 or UTF-32 is recognised, as
 * RFC 4627 §3 does, by where its first characters, which are plain, have their zeros.
 */
final class Encodings {

    private static final int MARK = 0xFEFF;

    private Encodings() {}

    /** The same text in UTF-8, without a byte order mark. */
    static byte[] utf8(byte[] body) {
        var charset = charset(body);
        if (charset.equals(StandardCharsets.UTF_8)) return withoutMark(body);
        var text = new String(body, charset);
        return (text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1)).getBytes(StandardCharsets.UTF_8);
    }

    private static Charset charset(byte[] body) {
        int first = at(body, 0);
        int second = at(body, 1);
        boolean four = at(body, 2) == 0 && body.length >= 4;
        if (first == 0 && second == 0) return StandardCharsets.UTF_32BE;
        if (first == 0 || (first == 0xFE && second == 0xFF)) return StandardCharsets.UTF_16BE;
        if (second == 0 || (first == 0xFF && second == 0xFE))
            return four && at(body, 3) == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
        return StandardCharsets.UTF_8;
    }

    private static int at(byte[] body, int place) {
        return place < body.length ? body[place] & 0xFF : -1;
    }

    private static byte[] withoutMark(byte[] body) {
        boolean marked = at(body, 0) == 0xEF && at(body, 1) == 0xBB && at(body, 2) == 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }
}
