package dev.perennial.server.collect.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Rows on their way into a table by PostgreSQL's binary COPY, several times faster than inserts and free of escaping.
 *
 * <p>Source: PostgreSQL documentation, COPY, <i>Binary Format</i>.
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private final DataOutputStream out = new DataOutputStream(bytes);

    BinaryCopy() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /** Begins a row of so many fields; exactly so many must follow. */
    BinaryCopy row(int fields) {
        return write(() -> out.writeShort(fields));
    }

    BinaryCopy integer(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    BinaryCopy bigint(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    BinaryCopy uuid(UUID value) {
        return write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    BinaryCopy instant(Instant value) {
        return bigint(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /** Text; a character that PostgreSQL cannot hold becomes the replacement character. */
    BinaryCopy text(String value) {
        return bytea(ByteBuffer.wrap(value.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8)));
    }

    BinaryCopy bytea(ByteBuffer value) {
        return write(() -> {
            out.writeInt(value.remaining());
            out.write(value.array(), value.arrayOffset() + value.position(), value.remaining());
        });
    }

    /** Sends the rows; {@code sql} is {@code copy … from stdin (format binary)}. */
    void into(Connection connection, String sql) throws SQLException {
        write(() -> out.writeShort(-1));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new ByteArrayInputStream(bytes.toByteArray()), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private BinaryCopy write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
