package dev.perennial.server.collect.feeds;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Optional;
import java.util.TimeZone;

/** Values of a growing column: read from a row as text, and asked for again as what they were. */
enum Growing {
    NUMBER,
    TIME,
    DAY,
    TEXT;

    static Growing of(int sqlType) {
        return switch (sqlType) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> NUMBER;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIME;
            case Types.DATE -> DAY;
            default -> TEXT;
        };
    }

    /** Empty where the column is. */
    Optional<String> read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case NUMBER -> Optional.ofNullable(row.getBigDecimal(column)).map(BigDecimal::toPlainString);
            // As if every clock were set to UTC, so that no hour of the year is there twice.
            case TIME ->
                Optional.ofNullable(row.getTimestamp(column, utc()))
                        .map(time -> time.toInstant().toString());
            case DAY, TEXT -> Optional.ofNullable(row.getString(column));
        };
    }

    void ask(PreparedStatement statement, int place, String value) throws SQLException {
        switch (this) {
            case NUMBER -> statement.setBigDecimal(place, new BigDecimal(value));
            case TIME -> statement.setTimestamp(place, Timestamp.from(Instant.parse(value)), utc());
            case DAY -> statement.setDate(place, Date.valueOf(value.substring(0, "2026-01-05".length())));
            case TEXT -> statement.setString(place, value);
        }
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
