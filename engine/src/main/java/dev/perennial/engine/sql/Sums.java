package dev.perennial.engine.sql;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What some numbers come to, exactly.
 *
 * @param count at least 1
 */
record Sums(BigDecimal sum, long count, BigDecimal least, BigDecimal most) {

    /** From four columns: count, sum, least, most. */
    static Sums of(Row row, int column) throws SQLException {
        return new Sums(row.decimal(column + 1), row.number(column), row.decimal(column + 2), row.decimal(column + 3));
    }

    Sums and(@Nullable Sums other) {
        return other == null
                ? this
                : new Sums(sum.add(other.sum), count + other.count, least.min(other.least), most.max(other.most));
    }
}
