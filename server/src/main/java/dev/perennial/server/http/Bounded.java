package dev.perennial.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Streams that end with a refusal instead of growing without end. */
public final class Bounded extends FilterInputStream {

    /** Below this, data may inflate as it likes: short texts of one letter are no attack. */
    private static final long FREE_BYTES = 1 << 20;

    private final Gauge gauge;
    private long read;

    private Bounded(InputStream in, Gauge gauge) {
        super(in);
        this.gauge = gauge;
    }

    /** The stream itself, refused with {@code input.large} at its first byte beyond the limit. */
    public static InputStream bytes(InputStream in, long limit) {
        return new Bounded(in, read -> {
            if (read > limit) throw Problem.of(Code.INPUT_LARGE, "limit", limit);
        });
    }

    /** What a gzip stream holds, refused with {@code input.inflated} once it is out of proportion. */
    public static InputStream gunzip(InputStream in, int ratioMax) throws IOException {
        var packed = new Bounded(in, _ -> {});
        return new Bounded(new GZIPInputStream(packed, 1 << 16), read -> {
            if (read > FREE_BYTES && read > packed.read * ratioMax)
                throw Problem.of(Code.INPUT_INFLATED, "ratio", ratioMax);
        });
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next >= 0) count(1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var got = super.read(buffer, from, length);
        if (got > 0) count(got);
        return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        read += bytes;
        gauge.check(read);
    }

    private interface Gauge {
        void check(long read);
    }
}
