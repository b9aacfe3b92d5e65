package dev.perennial.server.collect.segment;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.WriteKeys;
import dev.perennial.server.collect.door.Admission;
import dev.perennial.server.collect.door.Body;
import dev.perennial.server.collect.door.Envelope;
import dev.perennial.server.collect.door.EnvelopeReader;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Places;
import dev.perennial.server.collect.door.RequestNote;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Trouble.Code;
import dev.perennial.server.collect.door.Verdict;
import dev.perennial.server.collect.log.PostgresLog;
import dev.perennial.server.collect.log.Refused;
import dev.perennial.server.collect.lookout.Lookout;
import dev.perennial.server.collect.plan.Judge;
import dev.perennial.server.collect.plan.Judge.Judged;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** One request of a tracker, from its bytes to the log. When this returns, what it brought is kept. */
@Component
class Intake {

    private final WriteKeys keys;
    private final PostgresLog log;
    private final Admission admission;
    private final Places places;
    private final Judge judge;
    private final Lookout lookout;
    private final Clock clock;

    Intake(
            WriteKeys keys,
            PostgresLog log,
            Admission admission,
            Places places,
            Judge judge,
            Lookout lookout,
            Clock clock) {
        this.keys = keys;
        this.places = places;
        this.judge = judge;
        this.lookout = lookout;
        this.log = log;
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * Takes a request in.
     *
     * @param call what the path says that the body is; empty for a batch
     */
    void take(HttpServletRequest request, Optional<Call> call) throws Trouble, IOException {
        var encoding = request.getHeader("Content-Encoding");
        var announced = request.getContentLengthLong();
        try (var ticket = admission.admit(encoding == null && announced >= 0 ? announced : Limits.BODY_BYTES_MAX)) {
            // A wrong key in the header needs no body to be refused.
            var named = named(Credentials.basic(request));
            var body = Body.read(request.getInputStream(), encoding, announced);
            ticket.shrink(body.length);
            receive(request, call, body, named);
        } catch (LogUnavailable e) {
            throw Trouble.of(e);
        }
    }

    private void receive(HttpServletRequest request, Optional<Call> call, byte[] body, Optional<Source> named)
            throws Trouble {
        var receivedAt = clock.instant();
        Envelope envelope;
        try {
            envelope = call.isPresent() ? EnvelopeReader.single(body) : EnvelopeReader.batch(body);
        } catch (Trouble trouble) {
            if (trouble.code() != Code.TOO_LARGE) setAside(request, body, named, receivedAt, trouble);
            throw trouble;
        }
        var source = named.isPresent() ? named.get() : source(request, envelope);
        var reception =
                new Reception(source, receivedAt, call, envelope.context(), envelope.sentAt(), request.getRemoteAddr());
        var events = new ArrayList<Event>();
        var refused = new ArrayList<Refused>();
        var how = note(request, envelope);
        var look = lookout.look();
        for (var item : envelope.items())
            switch (Checks.judge(reception, item)) {
                case Verdict.Accepted(var event) -> {
                    switch (judge.judge(source, places.located(event))) {
                        case Judged.Kept(var kept) -> {
                            look.kept(source, item.raw(), kept, events.size());
                            events.add(kept);
                        }
                        case Judged.SetAside(var why, var detail, var concern) ->
                            refused.add(
                                    new Refused(source.id(), receivedAt, why.word(), detail, how, item.raw(), concern));
                    }
                }
                case Verdict.Refused(var reason, var detail) ->
                    refused.add(new Refused(source.id(), receivedAt, reason.word(), detail, how, item.raw()));
            }
        refused.forEach(look::refused);
        look.done(log.receive(events, refused));
    }

    // The sender hears that it was wrong, and may never send it again: keep what a known source sent.
    private void setAside(
            HttpServletRequest request, byte[] body, Optional<Source> named, Instant receivedAt, Trouble trouble) {
        var source = named.or(() -> Credentials.query(request).flatMap(keys::find));
        if (source.isEmpty()) return;
        var how = RequestNote.of(request).toString();
        var whole = new Refused(
                source.get().id(),
                receivedAt,
                Reason.MALFORMED_JSON.word(),
                String.valueOf(trouble.getMessage()),
                how,
                ByteBuffer.wrap(body));
        log.receive(List.of(), List.of(whole));
    }

    private Optional<Source> named(List<String> candidates) throws Trouble {
        for (var candidate : candidates) {
            var source = keys.find(candidate);
            if (source.isPresent()) return source;
        }
        if (candidates.isEmpty()) return Optional.empty();
        throw unknownKey();
    }

    private Source source(HttpServletRequest request, Envelope envelope) throws Trouble {
        var key = envelope.writeKey()
                .filter(text -> !text.isEmpty())
                .or(() -> Credentials.query(request))
                .or(() -> firstItemsKey(envelope));
        var source = key.flatMap(keys::find);
        if (source.isEmpty()) throw unknownKey();
        return source.get();
    }

    private static Optional<String> firstItemsKey(Envelope envelope) {
        if (envelope.items().isEmpty()) return Optional.empty();
        try {
            return Json.text(Json.tree(envelope.items().getFirst().raw()).path("writeKey"));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Trouble unknownKey() {
        return new Trouble(Code.INVALID_WRITE_KEY, "the write key is missing, unknown or switched off");
    }

    // What an item says less because its envelope says it.
    private static String note(HttpServletRequest request, Envelope envelope) {
        var note = RequestNote.of(request);
        if (!envelope.sentAt().isMissingNode()) note.set("sentAt", envelope.sentAt());
        if (!envelope.context().isMissingNode()) note.set("context", envelope.context());
        return note.toString();
    }
}
