package dev.perennial.server.collect.found;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.privacy.Personal;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the log and counts what is in it. A batch of events and the place in the log are one transaction, so that a
 * crash loses nothing and counts nothing twice, and a second process waits its turn. Intake does no work for it.
 */
@Component
public class Discovery {

    /** So far back events are known by the hour. */
    public static final Duration HOURS_KEPT = Duration.ofDays(100);

    private static final int BATCH = 5_000;
    private static final int BATCHES_AT_ONCE = 8;

    private final EventLog log;
    private final FoundTable table;
    private final Personal personal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Bounds bounds;
    private long followed = -1;

    Discovery(EventLog log, FoundTable table, Personal personal, PlatformTransactionManager transactions, Clock clock) {
        this.log = log;
        this.table = table;
        this.personal = personal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Takes what is new in the log, at most 40,000 events, so that others get their turn. */
    public void follow() {
        lock.lock();
        try {
            for (var batch = 0; batch < BATCHES_AT_ONCE && log.newest() > followed; batch++) if (step() < BATCH) return;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the hours that are too old to say anything about today. */
    void clearAway() {
        table.dropHours(clock.instant().minus(HOURS_KEPT));
    }

    private int step() {
        var known = bounds;
        var before = followed;
        // If this fails, what is remembered here may not be what is kept there.
        bounds = null;
        followed = -1;
        var step = transaction.execute(_ -> {
            var cursor = table.lock();
            return fold(cursor, known != null && cursor == before ? known : table.bounds());
        });
        bounds = step.bounds;
        followed = step.cursor;
        return step.events;
    }

    private record Step(long cursor, int events, Bounds bounds) {}

    private Step fold(long cursor, Bounds known) {
        var batch = log.read(cursor, BATCH);
        if (batch.isEmpty()) return new Step(cursor, 0, known);
        var fold = new Fold(known, personal.held(), clock.instant().minus(HOURS_KEPT));
        batch.forEach(fold::add);
        var reached = batch.getLast().offset();
        table.add(fold, reached);
        return new Step(reached, batch.size(), known);
    }
}
