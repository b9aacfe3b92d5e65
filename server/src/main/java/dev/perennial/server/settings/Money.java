package dev.perennial.server.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, exact.
 *
 * @param minor in the smallest unit of the currency: fen for CNY, whole yen for JPY
 */
public record Money(long minor, Currency currency) {

    /** The amount in whole units, such as 12.50. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** Reads an amount in whole units; half a minor unit is rounded away from zero. */
    public static Money of(BigDecimal amount, Currency currency) {
        var minor = amount.setScale(digits(currency), RoundingMode.HALF_UP).unscaledValue();
        if (minor.bitLength() > 63)
            throw new IllegalArgumentException("an amount fits 64 bits of minor units, was " + amount);
        return new Money(minor.longValue(), currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other.currency, currency));
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** Currencies without minor units, such as gold, are counted whole. */
    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
