package dev.perennial.server.collect.feeds;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a query behind some value of its growing column, in its order, each as a line of JSON. Rows that have the
 * same value as the last one come again, because others of them may have come since.
 */
final class Rows implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FETCHED = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final ResultSetMetaData columns;
    private final Growing growing;
    private final int growingAt;
    private final Optional<Integer> keyAt;
    private int place;

    private Rows(PreparedStatement statement, Feed.Question question, Growing growing) throws SQLException {
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.columns = rows.getMetaData();
        this.growing = growing;
        this.growingAt = place(columns, question.growing());
        var key = question.key();
        this.keyAt = key.isPresent() ? Optional.of(place(columns, key.get())) : Optional.empty();
    }

    /**
     * A row.
     *
     * @param growing its value of the growing column
     * @param name what tells it from others of the same value: its key, or all of it
     * @param json all of it
     */
    record Row(String growing, String name, String json) {}

    static Rows of(Connection connection, Feed.Question question, Optional<String> reached, int max)
            throws SQLException {
        var kind = kind(connection, question);
        var column = "perennial." + quoted(connection, question.growing());
        var sql = "select * from (%n%s%n) perennial where %s order by %s"
                .formatted(
                        checked(question.query()), column + (reached.isPresent() ? " >= ?" : " is not null"), column);
        var statement = prepared(connection, sql, max);
        try {
            if (reached.isPresent()) kind.ask(statement, 1, reached.get());
            return new Rows(statement, question, kind);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** The first rows in no order, before anybody said which column grows. */
    static List<String> some(Connection connection, String query, int max) throws SQLException {
        try (var statement = prepared(connection, "select * from (%n%s%n) perennial".formatted(checked(query)), max);
                var found = statement.executeQuery()) {
            var lines = new ArrayList<String>();
            while (found.next()) lines.add(json(found).toString());
            return lines;
        }
    }

    /** The next row; empty behind the last. */
    Optional<Row> next() throws SQLException {
        if (!rows.next()) return Optional.empty();
        place++;
        var json = json(rows).toString();
        var name = keyAt.isPresent() ? Optional.ofNullable(rows.getString(keyAt.get())) : Optional.<String>empty();
        return Optional.of(new Row(
                growing.read(rows, growingAt).orElseThrow(() -> new SQLException("the growing column is empty")),
                name.orElse(json),
                json));
    }

    /** The number of the last row, from 1. */
    int place() {
        return place;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }

    private static PreparedStatement prepared(Connection connection, String sql, int max) throws SQLException {
        var statement = connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setQueryTimeout((int) PATIENCE.toSeconds());
        if (max > 0) statement.setMaxRows(max);
        // MySQL's driver holds all rows in memory unless it is asked for one at a time, which it calls so.
        var mysql = connection.getMetaData().getURL().startsWith("jdbc:mysql:");
        statement.setFetchSize(mysql ? Integer.MIN_VALUE : FETCHED);
        return statement;
    }

    private static Growing kind(Connection connection, Feed.Question question) throws SQLException {
        var sql = "select * from (%n%s%n) perennial where 1 = 0".formatted(checked(question.query()));
        try (var statement = connection.prepareStatement(sql);
                var none = statement.executeQuery()) {
            var columns = none.getMetaData();
            return Growing.of(columns.getColumnType(place(columns, question.growing())));
        }
    }

    private static int place(ResultSetMetaData columns, String name) throws SQLException {
        var known = new ArrayList<String>();
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            if (columns.getColumnLabel(column).equals(name)) return column;
            known.add(columns.getColumnLabel(column));
        }
        throw Problem.of(Code.FEED_COLUMN, Map.of("column", name, "known", String.join(", ", known)));
    }

    private static String quoted(Connection connection, String column) throws SQLException {
        var quote = connection.getMetaData().getIdentifierQuoteString().strip();
        if (quote.isEmpty() || column.contains(quote) || column.contains("]"))
            throw Problem.invalid("growing", "a column of this name cannot be asked for; give it another with \"as\"");
        return quote.equals("[") ? "[" + column + "]" : quote + column + quote;
    }

    // What stands in brackets can only be read from; a second statement could do anything.
    private static String checked(String query) {
        if (query.contains(";")) throw Problem.invalid("query", "it is one query, without a semicolon");
        return query;
    }

    private static ObjectNode json(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var object = JSON.createObjectNode();
        for (var column = 1; column <= columns.getColumnCount(); column++) put(object, row, columns, column);
        return object;
    }

    private static void put(ObjectNode object, ResultSet row, ResultSetMetaData columns, int column)
            throws SQLException {
        var name = columns.getColumnLabel(column);
        switch (columns.getColumnType(column)) {
            case Types.BIT, Types.BOOLEAN -> {
                var flag = row.getBoolean(column);
                if (!row.wasNull()) object.put(name, flag);
            }
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> {
                var number = row.getDouble(column);
                if (!row.wasNull() && Double.isFinite(number)) object.put(name, number);
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {}
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                time(row, columns, column).ifPresent(time -> object.put(name, time));
            default -> {
                if (Growing.of(columns.getColumnType(column)) == Growing.NUMBER) {
                    var number = row.getBigDecimal(column);
                    if (number != null) object.put(name, number);
                } else {
                    var text = row.getString(column);
                    if (text != null) object.put(name, text.replace('\0', '\uFFFD'));
                }
            }
        }
    }

    // With its offset where the column knows one; without it, the mapping says by which clock it is.
    private static Optional<String> time(ResultSet row, ResultSetMetaData columns, int column) throws SQLException {
        var type = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
        var zoned = columns.getColumnType(column) == Types.TIMESTAMP_WITH_TIMEZONE
                || type.equals("timestamptz")
                || type.contains("with time zone");
        if (zoned)
            return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                    .map(time -> time.toInstant().toString());
        return Optional.ofNullable(row.getTimestamp(column))
                .map(time -> time.toLocalDateTime().toString());
    }
}
