package dev.perennial.bench.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.bench.Running;
import dev.perennial.bench.Wanted;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.question.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ten times as much as the server takes, for {@code --minutes N} (10 unless asked): senders who offer the next batch
 * as soon as one is answered, whatever the answer was. Says how much was offered, taken and refused, how much memory
 * was in use at each tenth of the time, and how long those who follow the log needed afterwards.
 */
final class Overload {

    private static final int SENDERS = 64;
    private static final int BODIES = 24;
    private static final int LOOKS = 10;
    private static final int TIMES = 10;
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean over;

    private Overload() {}

    /**
     * What came out.
     *
     * @param wantedPerSecond ten times what was taken when nobody offered more
     * @param drainedSeconds from the last offer until questions knew of everything taken
     */
    record Outcome(
            @JsonProperty("sustainable_per_second") long sustainablePerSecond,
            @JsonProperty("wanted_per_second") long wantedPerSecond,
            @JsonProperty("offered_per_second") long offeredPerSecond,
            @JsonProperty("taken_per_second") long takenPerSecond,
            @JsonProperty("refused_share") double refusedShare,
            @JsonProperty("heap_mb") List<Long> heap,
            @JsonProperty("resident_mb") List<Long> resident,
            @JsonProperty("drained_seconds") double drainedSeconds) {}

    static void main(String[] arguments) throws Exception {
        var wanted = Wanted.of("overload", "--minutes", arguments);
        try (var running = new Running()) {
            wanted.publish(new Overload().measure(running, Duration.ofSeconds((long) (60 * wanted.number(10)))));
        }
    }

    private Outcome measure(Running running, Duration length) throws Exception {
        var door = new Door(running.url(), Running.WRITE_KEY);
        var batches = new Batches(door, Running.WRITE_KEY);
        batches.perSecond(MEASURED, 0);
        long sustainable = Math.round(batches.perSecond(MEASURED, 100));
        var heap = new ArrayList<Long>();
        var resident = new ArrayList<Long>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var offers = offer(senders, door);
            for (int look = 0; look < LOOKS; look++) {
                Thread.sleep(length.dividedBy(LOOKS));
                heap.add(heapMb());
                resident.add(residentMb());
            }
            over = true;
            for (var offer : offers) offer.get();
        }
        long began = System.nanoTime();
        long newest = running.bean(EventLog.class).newest();
        while (running.bean(Store.class).position().log() < newest) Thread.sleep(Duration.ofMillis(50));
        long offered = taken.get() + refused.get();
        return new Outcome(
                sustainable,
                TIMES * sustainable,
                offered / length.toSeconds(),
                taken.get() / length.toSeconds(),
                Math.round(100.0 * refused.get() / offered) / 100.0,
                heap,
                resident,
                Math.round((System.nanoTime() - began) / 1e8) / 10.0);
    }

    /** Bodies are made once, without ids, so that the senders cost little and every event is a new one. */
    private List<Future<?>> offer(ExecutorService senders, Door door) {
        var bodies = new ArrayList<String>();
        var wire = new Wire(7, Running.WRITE_KEY);
        for (int body = 0; body < BODIES; body++)
            bodies.add(wire.batch(Batches.EVENTS).replace("\"messageId\"", "\"messageIs\""));
        var offers = new ArrayList<Future<?>>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int own = sender;
            offers.add(senders.submit(() -> {
                for (int turn = own; !over; turn++) send(door, bodies.get(turn % BODIES));
                return null;
            }));
        }
        return offers;
    }

    private void send(Door door, String body) throws IOException, InterruptedException {
        (door.send("/v1/batch", body) ? taken : refused).addAndGet(Batches.EVENTS);
    }

    private static long heapMb() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long residentMb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0L);
    }
}
