package dev.perennial.server.collect.door;

import dev.perennial.engine.event.Event;
import dev.perennial.server.collect.Source;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Judges again what was refused and has been repaired since, as the family does that it came from. */
public interface Rereading {

    /** What it is now; empty when the request it came in was not of this family. */
    Optional<Again> read(Refusal refusal);

    /**
     * Something refused.
     *
     * @param note how it came
     */
    record Refusal(long id, Source source, Instant receivedAt, JsonNode note, ByteBuffer body) {

        public byte[] bytes() {
            var bytes = new byte[body.remaining()];
            body.duplicate().get(bytes);
            return bytes;
        }

        public String path() {
            return note.path(RequestNote.PATH).asString("");
        }
    }

    /** The outcome. */
    sealed interface Again {
        /** @param events with ids that stay the same however often it is read */
        record Good(List<Event> events) implements Again {}

        record Bad(Verdict.Refused why) implements Again {}
    }
}
