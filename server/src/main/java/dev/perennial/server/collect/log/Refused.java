package dev.perennial.server.collect.log;

import dev.perennial.server.collect.Concern;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Something that did not pass the checks, on its way to quarantine.
 *
 * @param source the number of the source that sent it
 * @param reason a stable word, counted by
 * @param detail what was wrong and what was given, for a person to read
 * @param request how it was sent, as text
 * @param body all of it, as it arrived
 * @param concern what of the tracking plan it violates
 */
public record Refused(
        int source,
        Instant receivedAt,
        String reason,
        String detail,
        String request,
        ByteBuffer body,
        Concern concern) {

    /** Refused for what it is, not for what the tracking plan says. */
    public Refused(int source, Instant receivedAt, String reason, String detail, String request, ByteBuffer body) {
        this(source, receivedAt, reason, detail, request, body, Concern.NONE);
    }
}
