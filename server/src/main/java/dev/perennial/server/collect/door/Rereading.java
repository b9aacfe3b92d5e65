package dev.perennial.server.collect.door;

import dev.perennial.engine.event.Event;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.plan.Judge;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

        /** What the tracking plan makes of an event, and of the others that its record says beside it. */
        static Again of(Judge.Judged judged, List<Event> beside) {
            return switch (judged) {
                case Judge.Judged.Kept(var kept) ->
                    new Good(Stream.concat(Stream.of(kept), beside.stream()).toList());
                case Judge.Judged.SetAside(var reason, var detail, var _) ->
                    new Bad(new Verdict.Refused(reason, detail));
            };
        }
    }
}
