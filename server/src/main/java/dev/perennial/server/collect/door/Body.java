package dev.perennial.server.collect.segment;

import dev.perennial.server.collect.segment.Trouble.Code;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a request's body, compressed or not, and stops at the limit however it was packed. */
final class Body {

    private Body() {}

    static byte[] read(InputStream stream, @Nullable String encoding, long announced) throws Trouble, IOException {
        var packing = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "", "identity" -> {
                if (announced > Limits.BODY_BYTES_MAX) throw tooLarge();
                yield bounded(stream);
            }
            case "gzip", "x-gzip" -> unpacked(stream);
            default -> throw new Trouble(Code.INVALID_BODY, "Content-Encoding " + packing + " is not understood");
        };
    }

    // Only what comes out counts: a bomb is cut off at the same size as a plain body.
    private static byte[] unpacked(InputStream stream) throws Trouble, IOException {
        try (var plain = new GZIPInputStream(stream, 8 * 1024)) {
            return bounded(plain);
        } catch (ZipException | EOFException e) {
            throw new Trouble(Code.INVALID_BODY, "the gzip data is broken");
        }
    }

    private static byte[] bounded(InputStream stream) throws Trouble, IOException {
        var body = stream.readNBytes(Limits.BODY_BYTES_MAX + 1);
        if (body.length > Limits.BODY_BYTES_MAX) throw tooLarge();
        return body;
    }

    private static Trouble tooLarge() {
        return new Trouble(Code.TOO_LARGE, "a request holds at most %d bytes".formatted(Limits.BODY_BYTES_MAX));
    }
}
