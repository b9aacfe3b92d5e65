package dev.perennial.server.collect.log;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.engine.log.Logged;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The event log in PostgreSQL. Callers wait here; one {@link Appender} writes. */
public final class PostgresLog implements EventLog, SmartLifecycle {

    private static final int ITEMS_MAX = 3 * Backlog.GROUP_ITEMS_MAX;
    private static final Duration POLL = Duration.ofMillis(500);

    // Live callers hear within 10 seconds, whatever happens; an import would rather wait than fail.
    private static final Duration LIVE_PATIENCE = Duration.ofSeconds(8);
    private static final Duration IMPORT_PATIENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Session.Connector connector;
    private final boolean durable;
    private final Backlog backlog = new Backlog(ITEMS_MAX, bytesMax());
    private final Recent recent = new Recent(Runtime.getRuntime().maxMemory() / 128);
    private final Growth growth = new Growth();
    private final LogMetrics metrics;
    private volatile @Nullable Running running;

    PostgresLog(JdbcClient jdbc, Session.Connector connector, boolean durable, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.connector = connector;
        this.durable = durable;
        this.metrics = new LogMetrics(registry, backlog);
    }

    @Override
    public List<Acceptance> append(List<Event> events, Urgency urgency) {
        var key = key();
        var deliveries = new ArrayList<Delivery>();
        for (var from = 0; from < events.size(); from += Backlog.GROUP_ITEMS_MAX) {
            var to = Math.min(from + Backlog.GROUP_ITEMS_MAX, events.size());
            var part = events.subList(from, to).stream()
                    .map(event -> Keyed.of(event, key))
                    .toList();
            deliveries.add(offer(Delivery.of(part, List.of()), urgency));
        }
        var answers = new ArrayList<Acceptance>(events.size());
        for (var delivery : deliveries) answers.addAll(Waiting.answer(delivery, patience(urgency)));
        return answers;
    }

    /**
     * Takes one request of live intake: its good events into the log, its bad ones into quarantine, all or nothing.
     *
     * @return one acceptance for each event
     * @throws LogUnavailable when it cannot be said in time that they are stored
     */
    public List<Acceptance> receive(List<Event> events, List<Refused> refused) {
        if (events.isEmpty() && refused.isEmpty()) return List.of();
        var key = key();
        var keyed = events.stream().map(event -> Keyed.of(event, key)).toList();
        return Waiting.answer(offer(Delivery.of(keyed, refused), Urgency.LIVE), LIVE_PATIENCE);
    }

    @Override
    public void enlist(Event event) {
        enlist(List.of(event));
    }

    @Override
    public void enlist(List<Event> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("events are enlisted inside the transaction that causes them");
        events.forEach(PostgresLog::checkOwn);
        jdbc.sql("""
                insert into collect.outbox (body)
                select body
                  from unnest(:bodies) with ordinality as listed (body, place)
                 order by place
                """)
                .param("bodies", events.stream().map(EventJson::write).toArray(String[]::new))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                backlog.wake();
            }
        });
    }

    @Override
    public List<Logged> read(long offset, int limit) {
        var held = recent.read(offset, limit);
        return held.isEmpty() ? stored(offset, limit) : held;
    }

    private List<Logged> stored(long offset, int limit) {
        return jdbc.sql("""
                select log_offset, body
                  from collect.log_entry
                 where log_offset > :offset
                 order by log_offset
                 limit :limit
                """)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new Logged(row.getLong(1), EventJson.read(row.getString(2))))
                .list();
    }

    @Override
    public long newest() {
        return jdbc.sql("select newest from collect.head").query(Long.class).single();
    }

    @Override
    public boolean waitBeyond(long offset, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (newest() <= offset) {
            var left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) return false;
            // Another process may append without waking us.
            growth.await(offset, left.compareTo(POLL) < 0 ? left : POLL);
        }
        return true;
    }

    @Override
    public void start() {
        var key = new DedupeKey(Secret.inDatabase(jdbc));
        var appender = new Appender(new Session(connector, durable), backlog, key, (deliveries, written) -> {
            recent.add(written.firstFresh(), written.fresh());
            growth.reached(written.newest());
            metrics.committed(deliveries, written);
        });
        var thread = Thread.ofPlatform().name("log-appender").start(appender);
        running = new Running(key, appender, thread);
    }

    @Override
    public void stop() {
        var old = running;
        running = null;
        if (old == null) return;
        old.appender.stop();
        try {
            if (!old.thread.join(LIVE_PATIENCE)) old.thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    // Starts before whatever appends, and stops after it.
    @Override
    public int getPhase() {
        return 0;
    }

    private Delivery offer(Delivery delivery, Urgency urgency) {
        try {
            var patience = urgency == Urgency.LIVE ? Duration.ZERO : IMPORT_PATIENCE;
            if (backlog.offer(delivery, urgency, patience)) return delivery;
            throw new LogUnavailable(LogUnavailable.Cause.BUSY, "too many events are waiting to be stored");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable(LogUnavailable.Cause.DOWN, "interrupted while waiting for room in the queue");
        }
    }

    private DedupeKey key() {
        var now = running;
        if (now == null) throw new LogUnavailable(LogUnavailable.Cause.DOWN, "the log is not running");
        return now.key;
    }

    private static Duration patience(Urgency urgency) {
        return urgency == Urgency.LIVE ? LIVE_PATIENCE : IMPORT_PATIENCE;
    }

    private static void checkOwn(Event event) {
        if (event.source() != Event.PLATFORM)
            throw new IllegalArgumentException("only the platform enlists events, not source " + event.source());
        for (var identifier : event.identifiers())
            if (!identifier.kind().equals(Identifier.PERSON))
                throw new IllegalArgumentException("the platform names people by number, not by " + identifier.kind());
    }

    // A queue of waiting bodies is the largest thing that overload can make grow.
    private static long bytesMax() {
        return Math.max(8L << 20, Runtime.getRuntime().maxMemory() / 16);
    }

    private record Running(DedupeKey key, Appender appender, Thread thread) {}
}
