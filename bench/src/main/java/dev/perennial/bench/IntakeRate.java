package dev.perennial.bench;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.EventLog.Urgency;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many events a second the log takes, each on disk before it is confirmed: in lists as an import appends them, and
 * over HTTP as trackers send them. The whole server runs, so that the followers of the log take their share. Beside it,
 * on the same PostgreSQL, the same events inserted into a plain table: in lists, and one by one as a collector without
 * group commit would.
 */
final class IntakeRate {

    private static final int LIST = 20_000;
    private static final int LISTS = 12;
    private static final int SINGLE = 1_000;
    private static final int SENDERS = 32;
    private static final int ROUNDS = 3;
    private static final Duration LENGTH = Duration.ofSeconds(8);

    private IntakeRate() {}

    static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        try (var running = new Running()) {
            var plain = new PlainTable(running.bean(JdbcClient.class));
            var rows = new ArrayList<Report.Row>();
            rows.add(lists("plain table, lists of " + LIST, events -> plain.insertAll(bodies(events))));
            rows.add(lists("log, lists of " + LIST, events -> append(running.bean(EventLog.class), events)));
            rows.add(singles(plain));
            var senders = new Senders(running.url(), Running.WRITE_KEY);
            for (var events : List.of(1, 100, 1_000)) rows.add(live(senders, events));
            new Report("events a second", rows).publish(arguments);
        }
    }

    private interface Taking {
        void take(List<Event> events);
    }

    private static Report.Row lists(String what, Taking taking) {
        var orders = new InventedOrders(what.hashCode());
        var rates = new ArrayList<Double>();
        for (var list = 0; list < LISTS; list++) {
            var events = orders.next(LIST);
            rates.add(perSecond(LIST, () -> taking.take(events)));
        }
        return new Report.Row(what, rates);
    }

    private static Report.Row singles(PlainTable plain) {
        var orders = new InventedOrders(2);
        var rates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var bodies = bodies(orders.next(SINGLE));
            rates.add(perSecond(SINGLE, () -> bodies.forEach(plain::insert)));
        }
        return new Report.Row("plain table, one insert a commit", rates);
    }

    private static Report.Row live(Senders senders, int events) throws InterruptedException, ExecutionException {
        var rates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++)
            rates.add((double) senders.run(SENDERS, events, LENGTH).eventsPerSecond());
        return new Report.Row("HTTP, batches of %d, %d senders".formatted(events, SENDERS), rates);
    }

    private static void append(EventLog log, List<Event> events) {
        if (log.append(events, Urgency.IMPORT).size() != events.size())
            throw new IllegalStateException("answers were missing");
    }

    private static List<String> bodies(List<Event> events) {
        return events.stream().map(EventJson::write).toList();
    }

    private static double perSecond(int events, Runnable work) {
        var began = System.nanoTime();
        work.run();
        return events * 1e9 / (System.nanoTime() - began);
    }
}
