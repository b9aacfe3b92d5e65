package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.util.Locale;

/** Reads what one cell holds. */
final class Cell {

    /** Enough for every price on earth; what lies beyond would make sums of gigabytes. */
    static final int DIGITS_MAX = 40;

    private Cell() {}

    static Value value(String cell, Column.Type type) throws BadLine {
        return switch (type) {
            case TEXT -> Value.of(cell);
            case NUMBER -> Value.of(number(cell));
            case FLAG -> Value.of(flag(cell));
        };
    }

    static BigDecimal number(String cell) throws BadLine {
        try {
            if (cell.length() > 2 * DIGITS_MAX) throw new BadLine(Reason.NUMBER, cell);
            var number = new BigDecimal(cell);
            if (number.precision() <= DIGITS_MAX && Math.abs((long) number.scale()) <= DIGITS_MAX) return number;
        } catch (NumberFormatException e) {
            throw new BadLine(Reason.NUMBER, cell);
        }
        throw new BadLine(Reason.NUMBER, cell);
    }

    static boolean flag(String cell) throws BadLine {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "t", "1", "是" -> true;
            case "false", "no", "n", "f", "0", "否" -> false;
            default -> throw new BadLine(Reason.FLAG, cell);
        };
    }

    /** {@code 17850.0} is {@code 17850}; {@code 17850.5} is nobody. */
    static String whole(String cell) throws BadLine {
        try {
            var digits = cell.length() < 19 && cell.chars().allMatch(letter -> letter >= '0' && letter <= '9');
            if (digits && (cell.charAt(0) != '0' || cell.length() == 1)) return cell;
            return number(cell).toBigIntegerExact().toString();
        } catch (ArithmeticException | BadLine e) {
            throw new BadLine(Reason.PERSON, cell);
        }
    }
}
