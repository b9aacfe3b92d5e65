package dev.perennial.bench.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.bench.Running;
import dev.perennial.bench.Wanted;
import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.question.Store;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.DoubleStream;

/**
 * How many events a second are durable and confirmed through {@code /v1/batch}, beside how many rows of the same size
 * PostgreSQL's own COPY brings into the same table with the same indexes. {@code --prefill N} rows are in it before
 * (10 million unless asked); COPY is measured before and after the door. Then a steady day: how long a single call
 * waits, and how long until a question counts an event. The followers of the log, who begin behind the filled rows,
 * do their share meanwhile, and the senders take theirs of the same processors.
 */
final class Intake {

    private static final int ROUNDS = 5;
    private static final int COPIED = 100_000;
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private Intake() {}

    /**
     * What came out.
     *
     * @param ofCopy events a second as a share of rows copied a second, by the medians
     * @param followed events a second that people and store took in at the same time
     */
    record Outcome(
            long prefilled,
            @JsonProperty("events_per_second") long eventsPerSecond,
            @JsonProperty("copy_rows_per_second") long copyRowsPerSecond,
            @JsonProperty("of_copy") double ofCopy,
            @JsonProperty("events_per_second_rounds") List<Long> eventRounds,
            @JsonProperty("copy_rows_per_second_rounds") List<Long> copyRounds,
            @JsonProperty("followed_per_second") long followed,
            @JsonProperty("track_p50_ms") double trackMedian,
            @JsonProperty("track_p99_ms") double track,
            @JsonProperty("visible_p50_ms") double visibleMedian,
            @JsonProperty("visible_p99_ms") double visible,
            int refused) {}

    static void main(String[] arguments) throws Exception {
        var wanted = Wanted.of("intake", "--prefill", arguments);
        try (var running = new Running()) {
            wanted.publish(new Intake().measure(running, (long) wanted.number(10_000_000)));
        }
    }

    private Outcome measure(Running running, long prefilled)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        new Door(running.url(), Running.WRITE_KEY).send("/v1/batch", new Wire(1, Running.WRITE_KEY).batch(1));
        var copied = new ArrayList<Double>();
        filled(running, prefilled, copied);
        var door = new Door(running.url(), Running.WRITE_KEY);
        var batches = new Batches(door, Running.WRITE_KEY);
        batches.perSecond(LENGTH, 0);
        follow(running);
        var taken = new ArrayList<Double>();
        var followed = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            long before = position(running);
            long began = System.nanoTime();
            taken.add(batches.perSecond(LENGTH, round * 100L));
            followed.add((position(running) - before) * 1e9 / (System.nanoTime() - began));
            follow(running);
        }
        var waits = new Steady(door, running.bean(Store.class), Running.WRITE_KEY).waits();
        running.stop();
        copyInto(running, copied);
        return new Outcome(
                prefilled,
                Math.round(median(taken)),
                Math.round(median(copied)),
                Math.round(100 * median(taken) / median(copied)) / 100.0,
                rounded(taken),
                rounded(copied),
                Math.round(median(followed)),
                percentile(waits.tracks(), 0.5),
                percentile(waits.tracks(), 0.99),
                percentile(waits.visible(), 0.5),
                percentile(waits.visible(), 0.99),
                waits.refused());
    }

    /** Fills the log while the application rests, and makes everybody who follows begin behind it. */
    private static void filled(Running running, long rows, List<Double> copied)
            throws SQLException, IOException, InterruptedException {
        follow(running);
        long newest = running.bean(EventLog.class).newest();
        long end = newest + rows + ROUNDS * (long) COPIED;
        String body;
        try (var table = new LogTable(running)) {
            body = table.newestBody();
            var store = running.bean(Store.class);
            store.apply(List.of(new Change.Stamped(end, new PersonId(1), EventJson.read(body))));
        }
        running.stop();
        try (var table = new LogTable(running)) {
            table.fill(rows, newest, body);
        }
        copyInto(running, copied);
        try (var table = new LogTable(running)) {
            table.skipTo(end);
        }
        running.start();
    }

    private static void copyInto(Running running, List<Double> copied) throws SQLException, IOException {
        try (var table = new LogTable(running)) {
            var body = table.newestBody();
            for (int round = 0; round < ROUNDS; round++) copied.add(table.copy(COPIED, table.newest(), body));
        }
    }

    private static void follow(Running running) throws InterruptedException {
        var newest = running.bean(EventLog.class).newest();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (position(running) < newest) {
            if (System.nanoTime() > end) throw new IllegalStateException("the followers do not come along");
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static long position(Running running) {
        return running.bean(Store.class).position().log();
    }

    private static double median(List<Double> values) {
        return percentile(values, 0.5);
    }

    private static double percentile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return Math.round(10 * sorted.get((int) (sorted.size() * share))) / 10.0;
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream()
                .flatMapToDouble(DoubleStream::of)
                .mapToLong(Math::round)
                .boxed()
                .toList();
    }
}
