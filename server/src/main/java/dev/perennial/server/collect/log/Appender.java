package dev.perennial.server.collect.log;

import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.server.collect.log.Group.Written;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the log: takes what waits, writes it as one transaction, answers after the commit. When
 * the database is away it keeps trying, while each caller gives up by their own patience.
 */
final class Appender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    // Enlisting wakes us; the poll finds what another process or an earlier life left in the outbox.
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Session session;
    private final Backlog backlog;
    private final DedupeKey key;
    private final Listener listener;
    private volatile boolean stopping;
    private boolean troubled;

    /** Told after each commit. */
    interface Listener {
        void committed(List<Delivery> deliveries, Written written);
    }

    Appender(Session session, Backlog backlog, DedupeKey key, Listener listener) {
        this.session = session;
        this.backlog = backlog;
        this.key = key;
        this.listener = listener;
    }

    /** Ends after the group in hand and whatever waits already, unless the database is away. */
    void stop() {
        stopping = true;
        backlog.wake();
    }

    @Override
    public void run() {
        try (session) {
            while (!stopping) turn();
            if (!troubled) turn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            backlog.clear().forEach(delivery -> fail(delivery, "the server is stopping"));
        }
    }

    private void turn() throws InterruptedException {
        var deliveries = backlog.take(POLL);
        if (!deliveries.isEmpty() || outboxWaits()) write(deliveries);
    }

    private void write(List<Delivery> deliveries) throws InterruptedException {
        var waiting = deliveries;
        for (var trouble = attempt(waiting); trouble.isPresent(); trouble = attempt(waiting)) {
            rest(trouble.get());
            if (stopping) waiting.forEach(delivery -> fail(delivery, "the server is stopping"));
            waiting = waiting.stream().filter(Delivery::waiting).toList();
            if (waiting.isEmpty()) return;
        }
    }

    /** Writes and answers; what is returned is a trouble that passes, after which the same may be tried again. */
    private Optional<SQLException> attempt(List<Delivery> deliveries) throws InterruptedException {
        Written written;
        try {
            written = new Group(deliveries, key).write(session.connection());
        } catch (SQLException e) {
            session.drop();
            if (Weather.passes(e)) return Optional.of(e);
            return spoilt(deliveries, e);
        } catch (RuntimeException e) {
            // A bug must not end the only thread that writes; the caller hears of it.
            session.drop();
            return spoilt(deliveries, e);
        }
        try {
            session.connection().commit();
        } catch (SQLException e) {
            session.drop();
            if (!committed(written, deliveries, e)) return Optional.of(e);
        }
        finish(deliveries, written);
        return Optional.empty();
    }

    // One delivery that can never be written must not take its neighbours with it.
    private Optional<SQLException> spoilt(List<Delivery> deliveries, Exception cause) throws InterruptedException {
        LOG.error("a group of {} deliveries cannot be written", deliveries.size(), cause);
        if (deliveries.size() <= 1) {
            deliveries.forEach(delivery -> delivery.answer().completeExceptionally(cause));
            Thread.sleep(PAUSE);
        } else for (var delivery : deliveries) write(List.of(delivery));
        return Optional.empty();
    }

    // The commit may have happened although its answer was lost. Only the database knows: ask until it tells, or until
    // nobody waits for the answer any more.
    private boolean committed(Written written, List<Delivery> deliveries, SQLException lost)
            throws InterruptedException {
        LOG.warn("the outcome of transaction {} is unknown, asking", written.transaction(), lost);
        do {
            try {
                var committed = session.committed(written.transaction());
                if (committed.isPresent()) return committed.get();
            } catch (SQLException e) {
                session.drop();
                LOG.debug("no answer about transaction {} yet", written.transaction(), e);
            }
            Thread.sleep(PAUSE);
        } while (!stopping && deliveries.stream().anyMatch(Delivery::waiting));
        return false;
    }

    private void finish(List<Delivery> deliveries, Written written) {
        if (troubled) LOG.info("the log is written again");
        troubled = false;
        listener.committed(deliveries, written);
        for (var i = 0; i < deliveries.size(); i++)
            deliveries.get(i).answer().complete(written.answers().get(i));
    }

    private boolean outboxWaits() throws InterruptedException {
        var sql = """
            select outbox_id
              from collect.outbox
             limit 1
            """;
        try (var statement = session.connection().createStatement();
                var row = statement.executeQuery(sql)) {
            var waits = row.next();
            session.connection().rollback();
            return waits;
        } catch (SQLException e) {
            session.drop();
            rest(e);
            return false;
        }
    }

    private void rest(Exception cause) throws InterruptedException {
        if (!troubled) LOG.warn("the log cannot be written now, trying again", cause);
        troubled = true;
        if (!stopping) Thread.sleep(PAUSE);
    }

    private static void fail(Delivery delivery, String message) {
        delivery.answer().completeExceptionally(new LogUnavailable(LogUnavailable.Cause.DOWN, message));
    }
}
