package dev.perennial.bench.intake;

import dev.perennial.bench.Running;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The table of the log while nobody serves it: filled to a size, and measured with COPY alone. The very table, so that
 * rows, indexes and settings are equal.
 */
final class LogTable implements AutoCloseable {

    private static final int FILLED_AT_ONCE = 1_000_000;

    private final Connection connection;

    LogTable(Running running) throws SQLException {
        connection = DriverManager.getConnection(
                running.setting("spring.datasource.url"),
                running.setting("spring.datasource.username"),
                running.setting("spring.datasource.password"));
    }

    /** Adds rows of which nobody hears, as large as what the log keeps of one event of the load. */
    void fill(long rows, long newest, String body) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into collect.log_entry (log_offset, dedupe, source_id, body)
                select number, gen_random_uuid(), 1, ?
                  from generate_series(?::bigint, ?) as number
                """)) {
            for (long from = newest + 1; from <= newest + rows; from += FILLED_AT_ONCE) {
                statement.setString(1, body);
                statement.setLong(2, from);
                statement.setLong(3, Math.min(from + FILLED_AT_ONCE - 1, newest + rows));
                statement.execute();
            }
        }
        execute("vacuum analyze collect.log_entry");
        execute("checkpoint");
    }

    /** Copies rows in as one transaction; returns rows a second, the commit included. */
    double copy(int rows, long newest, String body) throws SQLException, IOException {
        var random = new SplittableRandom(newest);
        var text = new StringBuilder(rows * (body.length() + 60));
        for (int row = 1; row <= rows; row++)
            text.append(newest + row)
                    .append('\t')
                    .append(new UUID(random.nextLong(), random.nextLong()))
                    .append("\t1\t")
                    .append(body)
                    .append('\n');
        var lines = text.toString();
        long began = System.nanoTime();
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy collect.log_entry (log_offset, dedupe, source_id, body) from stdin
                """, new StringReader(lines));
        return rows * 1e9 / (System.nanoTime() - began);
    }

    /** Says that the log ends there and everybody has followed it so far. */
    void skipTo(long newest) throws SQLException {
        execute("update collect.head set newest = " + newest);
        execute("update profile.cursor set log_offset = " + newest);
    }

    /** The offset of the newest row. */
    long newest() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(log_offset), 0) from collect.log_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the log keeps of its newest event. */
    String newestBody() throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select body from collect.log_entry order by log_offset desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
