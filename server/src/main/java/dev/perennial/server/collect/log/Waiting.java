package dev.perennial.server.collect.log;

import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.engine.log.LogUnavailable.Cause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a caller waits for the answer to a delivery, and gives up. */
final class Waiting {

    private Waiting() {}

    static List<Acceptance> answer(Delivery delivery, Duration patience) {
        try {
            return delivery.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return late(delivery);
        } catch (ExecutionException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            delivery.answer().cancel(false);
            Thread.currentThread().interrupt();
            throw new LogUnavailable(Cause.DOWN, "interrupted while waiting for the log");
        }
    }

    // The answer may come in the very moment in which we give up; then it counts.
    private static List<Acceptance> late(Delivery delivery) {
        delivery.answer().cancel(false);
        try {
            return delivery.answer().join();
        } catch (CancellationException e) {
            throw new LogUnavailable(Cause.DOWN, "the database did not store the events in time");
        }
    }

    private static RuntimeException unavailable(ExecutionException e) {
        if (e.getCause() instanceof LogUnavailable unavailable) return unavailable;
        return new IllegalStateException("the events could not be stored", e.getCause());
    }
}
