package dev.perennial.engine.question;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/**
 * The seeds of a test that invents what it compares: {@code -Dseeds=100000} runs overnight, {@code -Dseed=17} repeats
 * one. Every processor takes the next seed as soon as it is free, so that none of them stands still before the end.
 */
public record Seeds(int first, int last) {

    private static final int BY_DEFAULT = 2_000;
    private static final int FAILURES_MAX = 20;

    /** Those that were asked for. */
    public static Seeds asked() {
        var only = Integer.getInteger("seed");
        return only == null ? new Seeds(0, Integer.getInteger("seeds", BY_DEFAULT)) : new Seeds(only, only + 1);
    }

    /** Whether there are so many that every form must have come up. */
    public boolean isMany() {
        return last - first >= BY_DEFAULT;
    }

    /** Tries every seed; the failures are told together, the first of them only when there are many. */
    public void each(IntConsumer trial) throws InterruptedException {
        var next = new AtomicInteger(first);
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var workers = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(
                        worker -> Thread.ofPlatform().name("seeds-" + worker).start(() -> work(next, trial, failures)))
                .toList();
        for (var worker : workers) worker.join();
        assertAll(failures.stream().map(Seeds::told).toList());
    }

    private void work(AtomicInteger next, IntConsumer trial, Queue<Throwable> failures) {
        for (int seed = next.getAndIncrement(); seed < last; seed = next.getAndIncrement()) {
            if (failures.size() >= FAILURES_MAX) return;
            try {
                trial.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                failures.add(new AssertionError("seed " + seed + ": " + failure.getMessage(), failure));
            }
        }
    }

    private static Executable told(Throwable failure) {
        return () -> {
            throw failure;
        };
    }
}
