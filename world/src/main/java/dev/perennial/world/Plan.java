package dev.perennial.world;

import java.time.LocalDate;

/**
 * Which world. The same four values give the same people and the same messages, byte for byte.
 *
 * @param end the day after the last one told, in China
 * @param people how many true people there are; programs come on top
 */
public record Plan(long seed, LocalDate end, int people, int days) {

    static final int DAYS_MIN = 30;

    public Plan {
        if (people < 1) throw new IllegalArgumentException("a world has at least one person, was " + people);
        if (days < DAYS_MIN)
            throw new IllegalArgumentException("a world lasts at least %d days, was %d".formatted(DAYS_MIN, days));
    }
}
