package dev.perennial.engine.sql;

import dev.perennial.engine.event.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that is being read; columns count from 1. */
record Row(ResultSet columns) {

    long number(int column) throws SQLException {
        return columns.getLong(column);
    }

    boolean absent(int column) throws SQLException {
        return columns.getObject(column) == null;
    }

    boolean flag(int column) throws SQLException {
        return columns.getBoolean(column);
    }

    String text(int column) throws SQLException {
        return columns.getString(column);
    }

    @Nullable
    String perhaps(int column) throws SQLException {
        return columns.getString(column);
    }

    BigDecimal decimal(int column) throws SQLException {
        return columns.getBigDecimal(column);
    }

    /** The values of a breakdown, each once; none at all, or null among them, is "no value". */
    List<Optional<String>> values(int column) throws SQLException {
        var array = columns.getArray(column);
        if (array == null) return List.of(Optional.empty());
        return Arrays.stream((Object[]) array.getArray())
                .map(value -> Optional.ofNullable((String) value))
                .toList();
    }

    PersonId person(int column) throws SQLException {
        return new PersonId(columns.getLong(column));
    }

    Instant instant(int column) throws SQLException {
        return Instant.ofEpochMilli(columns.getLong(column));
    }

    /** What is done with each row. */
    interface Reader {
        void read(Row row) throws SQLException;
    }

    /** What is made of each row. */
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }
}
