package dev.perennial.server.collect.door;

import dev.perennial.engine.event.Event;
import dev.perennial.server.collect.Reason;

/** What the checks made of one item. */
public sealed interface Verdict {
    record Accepted(Event event) implements Verdict {}

    /** Refused, with what was wrong and what was given. */
    record Refused(Reason reason, String detail) implements Verdict {}
}
