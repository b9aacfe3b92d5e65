package dev.perennial.bench.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Trackers that send batches, each waiting for its answer before it sends the next. */
final class Batches {

    static final int EVENTS = 1_000;

    private static final int SENDERS = 8;
    private static final Duration BUSY_PAUSE = Duration.ofMillis(50);

    private final Door door;
    private final String writeKey;

    Batches(Door door, String writeKey) {
        this.door = door;
        this.writeKey = writeKey;
    }

    /** How many events a second were confirmed, sent as fast as that. */
    double perSecond(Duration length, long seed) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        long end = began + length.toNanos();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var senders = executor.invokeAll(IntStream.range(0, SENDERS)
                    .<Callable<Long>>mapToObj(number -> () -> send(new Wire(seed + number, writeKey), end))
                    .toList());
            long sent = 0;
            for (var sender : senders) sent += sender.get();
            return sent * 1e9 / (System.nanoTime() - began);
        }
    }

    private long send(Wire wire, long end) throws IOException, InterruptedException {
        long sent = 0;
        while (System.nanoTime() < end) {
            if (door.send("/v1/batch", wire.batch(EVENTS))) sent += EVENTS;
            else Thread.sleep(BUSY_PAUSE);
        }
        return sent;
    }
}
