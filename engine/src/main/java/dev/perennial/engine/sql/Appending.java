package dev.perennial.engine.sql;

import java.sql.SQLException;
import java.util.Collection;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows in bulk. It joins the transaction of the connection only when a statement has begun that already: without
 * one, each table would commit by itself.
 */
record Appending(DuckDBConnection connection) {

    <T> void rows(String table, Collection<T> items, Filler<T> filler) throws SQLException {
        if (items.isEmpty()) return;
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            var line = new Line(appender);
            for (var item : items) {
                appender.beginRow();
                filler.fill(line, item);
                appender.endRow();
            }
        }
    }

    /** Fills one row, column by column. */
    interface Filler<T> {
        void fill(Line line, T item) throws SQLException;
    }

    /** The row that is being written. */
    record Line(DuckDBAppender appender) {

        Line add(long number) throws SQLException {
            appender.append(number);
            return this;
        }

        Line add(int number) throws SQLException {
            appender.append(number);
            return this;
        }

        Line add(boolean flag) throws SQLException {
            appender.append(flag);
            return this;
        }

        Line add(@Nullable String text) throws SQLException {
            if (text == null) appender.appendNull();
            else appender.append(text);
            return this;
        }
    }
}
