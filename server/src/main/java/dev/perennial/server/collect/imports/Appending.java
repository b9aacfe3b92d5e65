package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.engine.log.EventLog.Urgency;
import dev.perennial.engine.log.LogUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a file becomes into the log. While the log writes some events the next are read; never are two batches on
 * their way at once, for they must arrive in order.
 */
final class Appending implements Conversion.Sink, AutoCloseable {

    private static final int BATCH_EVENTS = 8_000;
    private static final int BATCH_LINES = 20_000;
    private static final int FAULTS_HELD = 1_000;
    private static final int ATTEMPTS_MAX = 100;
    private static final long FAREWELL_SECONDS = 5;

    private final EventLog log;
    private final Watch watch;
    private final long work;
    private final long answeredBefore;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    private List<Event> batch = new ArrayList<>();
    private int batchLines;
    private CompletableFuture<List<Acceptance>> onTheWay = CompletableFuture.completedFuture(List.of());
    private final List<Fault> faults = new ArrayList<>();
    private Checkpoint reached;
    private long events;
    private long lines;
    private long skipped;
    private long faulty;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /** @param resumed where an earlier run of the same import got to */
    Appending(EventLog log, Watch watch, long work, Checkpoint resumed) {
        this.log = log;
        this.watch = watch;
        this.work = work;
        this.answeredBefore = resumed.answered();
        this.reached = resumed;
    }

    @Override
    public void line() {
        lines++;
    }

    @Override
    public void event(Event event) {
        var at = event.occurredAt();
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        // An earlier run of this import has the log's answer for these.
        if (events++ < answeredBefore) return;
        batch.add(event);
        batchLines += weight(event);
        if (batch.size() >= BATCH_EVENTS || batchLines >= BATCH_LINES) send();
    }

    @Override
    public void leftOut(int count) {
        skipped += count;
    }

    @Override
    public void fault(long line, Reason reason, String text) {
        if (faulty++ < Fault.LISTED_MAX) faults.add(new Fault(line, reason, text));
    }

    @Override
    public void at(long done) {
        watch.report(done, work);
        if (faults.size() >= FAULTS_HELD) keep();
    }

    /** Waits until everything is in the log. */
    Tally finish() {
        send();
        settle();
        keep();
        if (first != null && last != null) watch.between(first, last);
        watch.report(work, work);
        return tally();
    }

    /** Gives what is on its way a moment to arrive; a later run finds it again as duplicates. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) writer.shutdownNow();
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        settle();
        if (batch.isEmpty()) return;
        var full = batch;
        onTheWay = CompletableFuture.supplyAsync(() -> append(full), writer);
        batch = new ArrayList<>(BATCH_EVENTS);
        batchLines = 0;
    }

    private void settle() {
        var answers = answers();
        onTheWay = CompletableFuture.completedFuture(List.of());
        if (answers.isEmpty()) return;
        var stored =
                answers.stream().filter(Acceptance.Stored.class::isInstance).count();
        reached = reached.and(answers.size(), stored);
        keep();
    }

    private List<Acceptance> answers() {
        try {
            return onTheWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    /** The log's weather is waited for here, and only here. */
    private List<Acceptance> append(List<Event> full) {
        for (int attempt = 1; ; attempt++) {
            try {
                return log.append(full, Urgency.IMPORT);
            } catch (LogUnavailable e) {
                if (attempt == ATTEMPTS_MAX || !slept(e.retryAfter())) throw e;
            }
        }
    }

    private void keep() {
        watch.keep(tally(), List.copyOf(faults), reached);
        faults.clear();
    }

    private Tally tally() {
        return new Tally(lines, reached.stored(), reached.duplicates(), skipped, faulty);
    }

    /** An order of a thousand lines is as much work as a thousand views. */
    private static int weight(Event event) {
        int weight = 1;
        for (var value : event.properties().values().values())
            if (value instanceof Value.Lines(var rows)) weight += rows.size();
        return weight;
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
