package dev.perennial.engine.log;

import dev.perennial.engine.event.Event;
import java.time.Duration;
import java.util.List;

/** Every accepted event, once, in order. What is in it is never changed, only erased. */
public interface EventLog {

    /**
     * Adds events durably: when this returns, they survive the end of the process and of the database. An event whose
     * source and message id are known already is counted as a duplicate and not added.
     *
     * @return one answer per event, in the order given
     * @throws LogUnavailable when that cannot be said in time; appending the same events again is safe
     */
    List<Acceptance> append(List<Event> events, Urgency urgency);

    /**
     * Writes an event of the platform itself inside the caller's transaction; it reaches the log soon after that
     * transaction commits, and never if it does not.
     */
    void enlist(Event event);

    /** The same for many events at once. */
    default void enlist(List<Event> events) {
        events.forEach(this::enlist);
    }

    /** At most {@code limit} events after {@code offset}, in order; empty at the end of the log. */
    List<Logged> read(long offset, int limit);

    /** The offset of the newest event, 0 for an empty log. */
    long newest();

    /** Waits at most {@code patience} until the log holds more than {@code offset}; tells whether it does. */
    boolean waitBeyond(long offset, Duration patience) throws InterruptedException;

    /** Which events the appender takes first. */
    enum Urgency {
        LIVE,
        IMPORT
    }

    /** What became of one event. */
    sealed interface Acceptance {
        /** It is in the log, at this offset. */
        record Stored(long offset) implements Acceptance {}

        /** It was there already; nothing changed. */
        record Duplicate() implements Acceptance {}
    }
}
