package dev.perennial.engine.sql;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.People;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** One transaction: every query in it sees the same state. */
final class Reading {

    private final DuckDBConnection connection;
    private volatile @Nullable Statement running;
    private volatile boolean cancelled;

    Reading(DuckDBConnection connection) {
        this.connection = connection;
    }

    Position position() throws SQLException {
        return list(
                        new Sql("select log, changes from progress", List.of()),
                        row -> new Position(row.number(1), row.number(2)))
                .getFirst();
    }

    void each(Sql sql, Row.Reader reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql.text())) {
            running = statement;
            if (cancelled) throw new CancellationException("the question was withdrawn");
            bind(statement, sql.arguments());
            try (var rows = statement.executeQuery()) {
                var row = new Row(rows);
                while (rows.next()) reader.read(row);
            }
        } finally {
            running = null;
        }
    }

    <T> List<T> list(Sql sql, Row.Mapper<T> mapper) throws SQLException {
        var list = new ArrayList<T>();
        each(sql, row -> list.add(mapper.map(row)));
        return list;
    }

    /** The people of a query whose only column is a person. */
    People people(Sql sql) throws SQLException {
        var bits = new RoaringBitmap();
        each(sql, row -> bits.add((int) row.number(1)));
        return People.of(bits);
    }

    void execute(Sql sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql.text())) {
            bind(statement, sql.arguments());
            statement.execute();
        }
    }

    /** Stops the query that is running, and refuses those after it. */
    void cancel() {
        cancelled = true;
        var statement = running;
        if (statement == null) return;
        try {
            statement.cancel();
        } catch (SQLException e) {
            throw new StoreFailure("a question could not be stopped", e);
        }
    }

    private void bind(PreparedStatement statement, List<Object> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) statement.setObject(i + 1, bound(arguments.get(i)));
    }

    private Object bound(Object argument) throws SQLException {
        return switch (argument) {
            case Collection<?> texts
            when texts.stream().allMatch(String.class::isInstance) ->
                connection.createArrayOf("VARCHAR", texts.toArray());
            case Collection<?> numbers ->
                connection.createArrayOf(
                        "BIGINT", numbers.stream().map(Reading::number).toArray());
            default -> argument;
        };
    }

    private static Object number(@Nullable Object item) {
        return item instanceof PersonId(var value) ? Long.valueOf(value) : java.util.Objects.requireNonNull(item);
    }
}
