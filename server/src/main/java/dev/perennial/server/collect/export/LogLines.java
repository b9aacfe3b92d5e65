package dev.perennial.server.collect.export;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.EventJson;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes events of the log, a page at a time, so that a log of any size passes through little memory. What the platform
 * itself wrote stays: it follows from the rest, and speaks of people by numbers that mean nothing elsewhere.
 */
final class LogLines {

    private static final int PAGE = 1_000;

    private final EventLog log;

    LogLines(EventLog log) {
        this.log = log;
    }

    /**
     * Which events.
     *
     * @param after a position of the log; what lies behind it is wanted
     * @param from when the earliest happened
     * @param to before which the latest happened
     * @param source all, when empty
     */
    record Which(long after, Optional<Instant> from, Optional<Instant> to, Optional<Integer> source) {

        boolean wants(Event event) {
            if (event.source() == Event.PLATFORM) return false;
            if (source.isPresent() && event.source() != source.get()) return false;
            return from.filter(event.occurredAt()::isBefore).isEmpty()
                    && to.filter(end -> !event.occurredAt().isBefore(end)).isEmpty();
        }
    }

    /** Writes what is there now; what arrives meanwhile is for the next time. */
    void write(Which which, Writer out) throws IOException {
        var newest = log.newest();
        var reached = which.after();
        while (reached < newest) {
            var page = log.read(reached, PAGE);
            if (page.isEmpty()) return;
            for (var logged : page) if (logged.offset() <= newest && which.wants(logged.event())) line(logged, out);
            reached = page.getLast().offset();
        }
    }

    private static void line(Logged logged, Writer out) throws IOException {
        out.append("{\"position\":")
                .append(Long.toString(logged.offset()))
                .append(",\"time\":\"")
                .append(logged.event().occurredAt().toString())
                .append("\",\"event\":")
                .append(EventJson.write(logged.event()))
                .append("}\n");
    }
}
