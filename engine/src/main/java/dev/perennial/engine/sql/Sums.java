package dev.perennial.engine.sql;

import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What some numbers come to, exactly.
 *
 * @param count at least 1
 * @param quantile the one that is asked for, if any; it does not add up
 */
record Sums(
        BigDecimal sum,
        long count,
        BigDecimal least,
        BigDecimal most,
        @Nullable BigDecimal quantile) {

    /** From five columns: count, sum, least, most, quantile. */
    static Sums of(Row row, int column) throws SQLException {
        return new Sums(
                row.decimal(column + 1),
                row.number(column),
                row.decimal(column + 2),
                row.decimal(column + 3),
                row.decimal(column + 4));
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(new Value.Num(number).number().toPlainString());
    }
}
