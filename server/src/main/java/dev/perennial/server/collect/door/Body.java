package dev.perennial.server.collect.door;

import dev.perennial.server.collect.door.Trouble.Code;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a request's body, compressed or not, and stops at the limit however it was packed. */
public final class Body {

    private Body() {}

    public static byte[] read(InputStream stream, @Nullable String encoding, long announced)
            throws Trouble, IOException {
        return read(stream, encoding, announced, Limits.BODY_BYTES_MAX);
    }

    /** The same with another limit. */
    public static byte[] read(InputStream stream, @Nullable String encoding, long announced, int max)
            throws Trouble, IOException {
        var packing = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "", "identity" -> {
                if (announced > max) throw tooLarge(max);
                yield bounded(stream, max);
            }
            case "gzip", "x-gzip" -> unpacked(stream, max);
            default -> throw new Trouble(Code.INVALID_BODY, "Content-Encoding " + packing + " is not understood");
        };
    }

    /** What a gzip holds. Only what comes out counts: a bomb is cut off at the same size as a plain body. */
    public static byte[] unpacked(InputStream stream, int max) throws Trouble, IOException {
        try (var plain = new GZIPInputStream(stream, 8 * 1024)) {
            return bounded(plain, max);
        } catch (ZipException | EOFException e) {
            throw new Trouble(Code.INVALID_BODY, "the gzip data is broken");
        }
    }

    private static byte[] bounded(InputStream stream, int max) throws Trouble, IOException {
        var body = stream.readNBytes(max + 1);
        if (body.length > max) throw tooLarge(max);
        return body;
    }

    private static Trouble tooLarge(int max) {
        return new Trouble(Code.TOO_LARGE, "a request holds at most %d bytes".formatted(max));
    }
}
