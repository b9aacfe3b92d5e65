package dev.perennial.server.collect.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The beginning of a file, unpacked and cut behind a line. A packed file may itself be only a beginning, as a browser
 * sends it.
 */
final class Head {

    static final int BYTES_MAX = 1 << 18;

    private final byte[] bytes;

    private Head(byte[] bytes) {
        this.bytes = bytes;
    }

    static Head of(InputStream file) throws IOException {
        var read = new ByteArrayOutputStream();
        var ended = false;
        try (var in = OpenFile.unpacked(file)) {
            var buffer = new byte[1 << 13];
            int got = in.read(buffer);
            for (; got >= 0 && read.size() < BYTES_MAX; got = in.read(buffer)) read.write(buffer, 0, got);
            ended = got < 0;
        } catch (EOFException e) {
            ended = false;
        }
        return new Head(ended ? read.toByteArray() : wholeLines(read.toByteArray()));
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    int size() {
        return bytes.length;
    }

    /** UTF-8, unless the bytes cannot be that. */
    Encoding encoding() {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try {
            decoder.decode(ByteBuffer.wrap(bytes));
            return Encoding.UTF_8;
        } catch (CharacterCodingException e) {
            return Encoding.GB18030;
        }
    }

    String text(Encoding encoding) {
        return new String(bytes, encoding.charset());
    }

    private static byte[] wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') end--;
        return end == 0 ? bytes : Arrays.copyOf(bytes, end);
    }
}
