package dev.perennial.engine.question;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Where bins of lengths of time begin: 0 and 10 seconds, 1 to 30 minutes, hours, days. */
final class Bins {

    private static final long[] EDGES = {
        0,
        10,
        60,
        300,
        900,
        1_800,
        3_600,
        7_200,
        14_400,
        28_800,
        43_200,
        86_400,
        172_800,
        259_200,
        604_800,
        1_209_600,
        2_592_000,
        7_776_000,
        15_552_000,
        31_536_000
    };

    /** How many there are. */
    static final int SIZE = EDGES.length;

    private static final long[] EDGES_MS =
            Arrays.stream(EDGES).map(edge -> 1_000 * edge).toArray();

    private Bins() {}

    static int of(long millis) {
        int bin = 0;
        while (bin + 1 < EDGES.length && millis >= EDGES_MS[bin + 1]) bin++;
        return bin;
    }

    static Duration from(int bin) {
        return Duration.ofSeconds(EDGES[bin]);
    }

    static Optional<Duration> to(int bin) {
        return bin + 1 < EDGES.length ? Optional.of(Duration.ofSeconds(EDGES[bin + 1])) : Optional.empty();
    }
}
