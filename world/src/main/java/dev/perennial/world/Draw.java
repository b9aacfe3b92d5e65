package dev.perennial.world;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that repeats itself: the same seed, purpose and number give the same draws on every machine. Logarithms are
 * those of {@link StrictMath}, which do not depend on the processor.
 */
final class Draw {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private final SplittableRandom random;

    /**
     * @param purpose what is drawn, so that a new kind of draw leaves the others as they were
     * @param number of whom or what it is drawn
     */
    Draw(long seed, String purpose, long number) {
        this.random = new SplittableRandom(mix(mix(seed ^ purpose.hashCode() * GOLDEN) + number * GOLDEN));
    }

    /** Evenly between 0 and 1, neither included. */
    double uniform() {
        return Math.max(random.nextDouble(), Double.MIN_NORMAL);
    }

    double uniform(double from, double to) {
        return from + (to - from) * uniform();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 up to and without the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long bits() {
        return random.nextLong();
    }

    <T> T pick(List<T> among) {
        return among.get(below(among.size()));
    }

    /** The index of one weight, as often as the weight is large. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) total += weight;
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) return i;
        }
        return weights.length - 1;
    }

    double exponential(double rate) {
        return -StrictMath.log(uniform()) / rate;
    }

    /** Box and Muller (1958), Annals of Mathematical Statistics 29(2). */
    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(uniform())) * StrictMath.cos(2 * Math.PI * uniform());
    }

    /**
     * Gamma with mean {@code shape / rate}.
     *
     * <p>Source: Marsaglia and Tsang (2000), ACM Transactions on Mathematical Software 26(3).
     */
    double gamma(double shape, double rate) {
        if (shape < 1) return gamma(shape + 1, rate) * StrictMath.pow(uniform(), 1 / shape);
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = StrictMath.pow(1 + c * x, 3);
            if (v > 0 && StrictMath.log(uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) return d * v / rate;
        }
    }

    /** Beta with mean {@code a / (a + b)}. */
    double beta(double a, double b) {
        double x = gamma(a, 1);
        return x / (x + gamma(b, 1));
    }

    /** How many times an event of this mean happens. Knuth, The Art of Computer Programming, volume 2, 3.4.1. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) count++;
        return count;
    }

    // The finaliser of Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators.
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return x ^ (x >>> 31);
    }
}
