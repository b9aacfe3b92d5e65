package dev.perennial.bench.questions;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** How fast two threads read bytes of which they do nothing but add them: no answer can come sooner. */
final class Limit {

    private static final long SIZE = 256L << 20;
    private static final int ROUNDS = 9;
    private static final int THREADS = 2;

    private Limit() {}

    static double bytesPerMs() throws InterruptedException {
        try (var arena = Arena.ofShared()) {
            var bytes = arena.allocate(SIZE, Long.BYTES);
            bytes.fill((byte) 1);
            var ms = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) ms[i] = read(bytes);
            Arrays.sort(ms);
            return SIZE / ms[ROUNDS / 2];
        }
    }

    private static double read(MemorySegment bytes) throws InterruptedException {
        long begin = System.nanoTime();
        var threads = new Thread[THREADS];
        var sums = new long[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int part = i;
            threads[i] = Thread.ofPlatform()
                    .start(() -> sums[part] = sum(bytes.asSlice(part * SIZE / THREADS, SIZE / THREADS)));
        }
        for (var thread : threads) thread.join();
        if (sums[0] != sums[1]) throw new IllegalStateException("the bytes were not read");
        return (System.nanoTime() - begin) / 1e6;
    }

    private static long sum(MemorySegment bytes) {
        long sum = 0;
        for (long at = 0; at < bytes.byteSize(); at += Long.BYTES) sum += bytes.get(ValueLayout.JAVA_LONG, at);
        return sum;
    }
}
