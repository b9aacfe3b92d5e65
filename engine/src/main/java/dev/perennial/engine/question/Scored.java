package dev.perennial.engine.question;

import java.util.Arrays;

/**
 * The score of each of some numbers: of n, one with b strictly below it has 1 + ⌊scores · b / n⌋. That is 1 and one
 * more for each of the bounds that it exceeds, the j-th bound being the ⌈j · n / scores⌉-th smallest number.
 */
final class Scored {

    private final byte[] scores;
    private final long[] least;
    private final long[] most;

    Scored(long[] numbers, int size, int best) {
        var bounds = bounds(Arrays.copyOf(numbers, size), best);
        scores = new byte[size];
        least = new long[best + 1];
        most = new long[best + 1];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        for (int i = 0; i < size; i++) {
            long number = numbers[i];
            int score = 1;
            for (int bound = 1; bound < best; bound++) score += number > bounds[bound] ? 1 : 0;
            scores[i] = (byte) score;
            least[score] = Math.min(least[score], number);
            most[score] = Math.max(most[score], number);
        }
    }

    /** By number, from 1. */
    private static long[] bounds(long[] numbers, int best) {
        var bounds = new long[best];
        int from = 0;
        for (int j = 1; j < best && numbers.length > 0; j++) {
            long rank = ((long) j * numbers.length + best - 1) / best;
            bounds[j] = Rank.find(numbers, from, numbers.length, (int) rank - 1);
            from = (int) rank - 1;
        }
        return bounds;
    }

    /** The score of the number at a place. */
    int of(int place) {
        return scores[place];
    }

    /** The least number with a score that some have. */
    long least(int score) {
        return least[score];
    }

    long most(int score) {
        return most[score];
    }
}
