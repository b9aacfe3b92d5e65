package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Amounts as whole numbers in the same order: in units of the smallest decimal where that fits, else by their rank.
 */
final class Worth {

    private static final int DIGITS_MAX = 18;

    private final long[] places;
    private final LongFunction<BigDecimal> named;

    private Worth(long[] places, LongFunction<BigDecimal> named) {
        this.places = places;
        this.named = named;
    }

    static Worth of(BigDecimal[] amounts, int size) {
        int scale = 0;
        int whole = 0;
        for (int i = 0; i < size; i++) {
            scale = Math.max(scale, amounts[i].scale());
            whole = Math.max(whole, amounts[i].precision() - amounts[i].scale());
        }
        return scale + whole > DIGITS_MAX ? ranked(amounts, size) : scaled(amounts, size, scale);
    }

    private static Worth scaled(BigDecimal[] amounts, int size, int scale) {
        var places = new long[size];
        for (int i = 0; i < size; i++)
            places[i] = amounts[i].setScale(scale).unscaledValue().longValueExact();
        return new Worth(places, place -> BigDecimal.valueOf(place, scale));
    }

    private static Worth ranked(BigDecimal[] amounts, int size) {
        var sorted = Arrays.stream(amounts, 0, size).sorted().toArray(BigDecimal[]::new);
        var places = IntStream.range(0, size)
                .mapToLong(i -> first(sorted, amounts[i]))
                .toArray();
        return new Worth(places, place -> sorted[(int) place]);
    }

    /** The first place of an amount among those in order. */
    private static int first(BigDecimal[] sorted, BigDecimal amount) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].compareTo(amount) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** A whole number for each amount. */
    long[] places() {
        return places;
    }

    /** The amount of a whole number. */
    BigDecimal amount(long place) {
        return Spread.plain(named.apply(place));
    }
}
