package dev.perennial.server.collect.log;

import dev.perennial.engine.log.EventLog.Acceptance;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What one caller hands over at once. Its answer is given after the commit; an answer given up by the caller takes the
 * delivery out of the queue.
 *
 * @param bytes the size of all bodies
 * @param answer one acceptance per event
 */
record Delivery(List<Keyed> events, List<Refused> refused, long bytes, CompletableFuture<List<Acceptance>> answer) {

    static Delivery of(List<Keyed> events, List<Refused> refused) {
        var bytes = 0L;
        for (var event : events) bytes += event.body().remaining();
        for (var refusal : refused) bytes += refusal.body().remaining();
        return new Delivery(List.copyOf(events), List.copyOf(refused), bytes, new CompletableFuture<>());
    }

    int items() {
        return events.size() + refused.size();
    }

    boolean waiting() {
        return !answer.isDone();
    }
}
