package dev.perennial.server.collect.lookout;

import dev.perennial.engine.event.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing that arrived, and what the door did with it.
 *
 * @param number grows with each
 * @param event its name; empty where it could not be read
 * @param identifiers none where they could not be read
 * @param reason why it was set aside; empty where it was not
 * @param body as it arrived, at most its beginning
 */
record Sight(
        long number,
        int source,
        Instant receivedAt,
        String event,
        List<Identifier> identifiers,
        List<Step> steps,
        String reason,
        String body) {

    /** What can be done with something that arrives, in the order in which it is done. */
    enum Did {
        OPENED,
        TIME_KEPT,
        TIME_CORRECTED,
        TIME_REPLACED,
        BOT,
        NO_BOT,
        ADDRESS_DROPPED,
        ADDRESS_KEPT,
        NO_ADDRESS,
        IDENTIFIED,
        LINKED,
        AS_PLANNED,
        VIOLATED,
        STORED,
        DUPLICATE,
        SET_ASIDE
    }

    /** @param details what a sentence about it needs: numbers and names, never a value of the event */
    record Step(Did did, Map<String, String> details) {}

    boolean isOf(String who) {
        return identifiers.stream().anyMatch(identifier -> identifier.value().equals(who));
    }
}
