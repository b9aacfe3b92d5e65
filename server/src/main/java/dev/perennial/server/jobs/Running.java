package dev.perennial.server.jobs;

import java.time.Duration;
import java.util.Optional;

/** The progress of one run. Words to the database are few, however often the work reports. */
final class Running implements Progress {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final JobTable table;
    private final JobTable.Run run;
    private long written = System.nanoTime() - PAUSE.toNanos();
    private volatile boolean cancelled;
    private volatile boolean shutdown;

    Running(JobTable table, JobTable.Run run) {
        this.table = table;
        this.run = run;
    }

    JobTable.Run run() {
        return run;
    }

    void cancel() {
        cancelled = true;
    }

    void shutDown() {
        shutdown = true;
    }

    boolean shuttingDown() {
        return shutdown;
    }

    @Override
    public void report(long done, long total, String note) {
        stopWhenAsked();
        var last = total > 0 && done == total;
        if (!last && System.nanoTime() - written < PAUSE.toNanos()) return;
        written = System.nanoTime();
        hear(table.report(run, done, total, note));
    }

    @Override
    public Optional<String> checkpoint() {
        return run.checkpoint();
    }

    @Override
    public void checkpoint(String place) {
        stopWhenAsked();
        hear(table.checkpoint(run, place));
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    private void hear(Optional<Boolean> cancelling) {
        if (cancelling.isEmpty()) throw new Stopped(Stopped.Why.REPLACED);
        if (cancelling.get()) cancelled = true;
        stopWhenAsked();
    }

    private void stopWhenAsked() {
        if (cancelled) throw new Stopped(Stopped.Why.CANCELLED);
        if (shutdown) throw new Stopped(Stopped.Why.SHUTDOWN);
    }
}
