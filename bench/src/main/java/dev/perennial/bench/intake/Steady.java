package dev.perennial.bench.intake;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A steady day: 10,000 events a second in batches and 500 single calls a second, each sent when its time has come
 * whether or not those before it were answered, so that a slow answer counts with all who waited behind it.
 */
final class Steady {

    private static final Duration WARMING = Duration.ofSeconds(10);
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final int BATCHES = 10;
    private static final int TRACKS = 500;
    private static final int MARKS = 5;
    private static final String MARK = "Mark Seen";

    private final Door door;
    private final Store store;
    private final String writeKey;
    private int marks;
    private final AtomicInteger refused = new AtomicInteger();

    Steady(Door door, Store store, String writeKey) {
        this.door = door;
        this.store = store;
        this.writeKey = writeKey;
    }

    /**
     * What was waited for, in milliseconds.
     *
     * @param tracks from the moment a call was due to its answer
     * @param visible from the answer to the first question that counted the event
     * @param refused how many calls were answered 429 or 503
     */
    record Waits(List<Double> tracks, List<Double> visible, int refused) {}

    Waits waits() throws InterruptedException, ExecutionException {
        waits(WARMING);
        refused.set(0);
        return waits(LENGTH);
    }

    private Waits waits(Duration length) throws InterruptedException, ExecutionException {
        int marked = marks;
        marks += (int) (MARKS * length.toSeconds());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
            var batches = every(
                    executor,
                    begin,
                    BATCHES,
                    length,
                    number -> took(
                            begin,
                            BATCHES,
                            number,
                            "/v1/batch",
                            new Wire(1_000_000L + 10_000L * marked + number, writeKey).batch(1_000)));
            var tracks = every(
                    executor,
                    begin,
                    TRACKS,
                    length,
                    number -> took(
                            begin,
                            TRACKS,
                            number,
                            "/v1/track",
                            new Wire(900_000_000L + 100_000L * marked + number, writeKey).event()));
            var visible = executor.submit(() -> visible(begin, marked));
            for (var batch : batches) batch.get();
            var took = new ArrayList<Double>();
            for (var track : tracks) took.add(track.get());
            return new Waits(took, visible.get(), refused.get());
        }
    }

    private interface Sending {
        double send(int number) throws IOException, InterruptedException;
    }

    private static List<Future<Double>> every(
            ExecutorService executor, long begin, int aSecond, Duration length, Sending sending) {
        var sent = new ArrayList<Future<Double>>();
        for (int number = 0; number < aSecond * length.toSeconds(); number++) {
            int own = number;
            Callable<Double> call = () -> {
                await(due(begin, aSecond, own));
                return sending.send(own);
            };
            sent.add(executor.submit(call));
        }
        return sent;
    }

    private double took(long begin, int aSecond, int number, String path, String body)
            throws IOException, InterruptedException {
        if (!door.send(path, body)) refused.incrementAndGet();
        return (System.nanoTime() - due(begin, aSecond, number)) / 1e6;
    }

    private List<Double> visible(long begin, int from) throws IOException, InterruptedException {
        var waits = new ArrayList<Double>();
        for (int mark = from; mark < marks; mark++) {
            await(due(begin, MARKS, mark - from));
            var person = "marked-" + mark;
            while (!door.send("/v1/track", new Wire(3_000_000L + mark, writeKey).event(MARK, person)))
                Thread.sleep(Duration.ofMillis(10));
            long answered = System.nanoTime();
            while (seen() <= mark) Thread.sleep(Duration.ofMillis(5));
            waits.add((System.nanoTime() - answered) / 1e6);
        }
        return waits;
    }

    private long seen() {
        var did = new Condition.Did(Step.of(MARK), new Times.AtLeast(1), new Within.Ever());
        return store.people(did, new Moment(Instant.now(), ZoneOffset.UTC)).size();
    }

    private static long due(long begin, int aSecond, int number) {
        return begin + number * (TimeUnit.SECONDS.toNanos(1) / aSecond);
    }

    private static void await(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
    }
}
