package dev.perennial.server.profile;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A log that lasts as long as the test. */
final class LogInMemory implements EventLog {

    private final List<Event> events = new ArrayList<>();

    @Override
    public synchronized List<Acceptance> append(List<Event> more, Urgency urgency) {
        return more.stream().<Acceptance>map(this::append).toList();
    }

    private Acceptance append(Event event) {
        events.add(event);
        notifyAll();
        return new Acceptance.Stored(events.size());
    }

    synchronized void clear() {
        events.clear();
    }

    @Override
    public synchronized void enlist(Event event) {
        append(event);
    }

    @Override
    public synchronized List<Logged> read(long offset, int limit) {
        var batch = new ArrayList<Logged>();
        for (long next = offset + 1; next <= events.size() && batch.size() < limit; next++)
            batch.add(new Logged(next, events.get((int) next - 1)));
        return batch;
    }

    @Override
    public synchronized long newest() {
        return events.size();
    }

    @Override
    public synchronized boolean waitBeyond(long offset, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (events.size() <= offset && System.nanoTime() < end) wait(10);
        return events.size() > offset;
    }
}
