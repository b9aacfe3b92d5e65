package dev.perennial.server.collect.sensors;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.WriteKeys;
import dev.perennial.server.collect.door.Admission;
import dev.perennial.server.collect.door.Body;
import dev.perennial.server.collect.door.Item;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.Opened;
import dev.perennial.server.collect.door.Places;
import dev.perennial.server.collect.door.RequestNote;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Trouble.Code;
import dev.perennial.server.collect.door.Verdict;
import dev.perennial.server.collect.log.PostgresLog;
import dev.perennial.server.collect.log.Refused;
import dev.perennial.server.collect.lookout.Lookout;
import dev.perennial.server.collect.plan.Judge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One request of a tracker, from its bytes to the log. When this returns, what it brought is kept. */
@Component
class SensorsIntake {

    private static final String DEFAULT_PROJECT = "default";

    private final WriteKeys keys;
    private final PostgresLog log;
    private final Admission admission;
    private final Places places;
    private final Judge judge;
    private final Lookout lookout;
    private final Clock clock;

    SensorsIntake(
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

    /** Takes a request in; what of it was set aside is told to developers. */
    List<Refused> take(HttpServletRequest request) throws Trouble, IOException {
        return received(request, true);
    }

    /** Looks at a request as if it were taken in, and keeps nothing. */
    List<Refused> look(HttpServletRequest request) throws Trouble, IOException {
        return received(request, false);
    }

    private List<Refused> received(HttpServletRequest request, boolean keep) throws Trouble, IOException {
        var encoding = request.getHeader("Content-Encoding");
        var announced = request.getContentLengthLong();
        try (var ticket = admission.admit(encoding == null && announced >= 0 ? announced : Limits.BODY_BYTES_MAX)) {
            var body = Body.read(request.getInputStream(), encoding, announced, Limits.FORM_BYTES_MAX);
            ticket.shrink(body.length);
            var batch = new Batch(request, Form.of(request.getQueryString(), body), body);
            if (keep) batch.store();
            return batch.refused;
        } catch (LogUnavailable e) {
            throw Trouble.of(e);
        }
    }

    /** A request taken apart and judged. */
    private final class Batch {

        private final Instant receivedAt = clock.instant();
        private final List<Event> events = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final Lookout.Look look = lookout.look();
        private final HttpServletRequest request;
        private final Form form;
        private final String project;
        private final Source source;
        private final String note;

        Batch(HttpServletRequest request, Form form, byte[] body) throws Trouble {
            this.request = request;
            this.form = form;
            this.project = form.field("project").orElse(DEFAULT_PROJECT);
            var payloads = Payload.of(form);
            this.source = source(payloads);
            this.note = RequestNote.of(request)
                    .put("project", project)
                    .put("gzip", form.field("gzip").orElse("0"))
                    .toString();
            for (var payload : payloads)
                switch (payload) {
                    case Payload.Records(var items, var altered) -> items.forEach(item -> judge(item, altered));
                    case Payload.Whole(var text, var why) ->
                        setAside(source, why, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                }
            if (payloads.isEmpty() && body.length > 0)
                setAside(
                        source,
                        new Verdict.Refused(Reason.MALFORMED_BODY, "the form has neither data nor data_list"),
                        ByteBuffer.wrap(body));
        }

        void store() {
            refused.forEach(look::refused);
            look.done(log.receive(events, refused));
        }

        /** Whose request it is: its token says so, or its project, or else the first of its records. */
        private Source source(List<Payload> payloads) throws Trouble {
            var token = form.field("token");
            var found = token.isPresent() ? keys.find(token.get()) : keys.findProject(project);
            if (found.isEmpty() && token.isEmpty())
                found = Payload.first(payloads).flatMap(SensorsIntake::token).flatMap(keys::find);
            if (found.isPresent()) return found.get();
            throw new Trouble(Code.INVALID_WRITE_KEY, "the token or project is missing, unknown or switched off");
        }

        private void judge(Item item, boolean altered) {
            switch (Opened.of(item)) {
                case Opened.Shut(var why) -> setAside(source, why, item.raw());
                case Opened.Open(var record) -> judge(item, record, altered);
            }
        }

        private void judge(Item item, JsonNode record, boolean altered) {
            var own = own(record);
            if (own.isEmpty()) {
                var why = new Verdict.Refused(
                        Reason.UNKNOWN_SOURCE,
                        "the record's token names no source that may send: " + record.path("token"));
                setAside(source, why, item.raw());
                return;
            }
            var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
            var reception = new Reception(own.get(), receivedAt, project, altered, request.getRemoteAddr(), agent);
            switch (Checks.judge(reception, record)) {
                case Checks.Judged.Accepted(var accepted) -> take(own.get(), item, accepted);
                case Checks.Judged.Not(var why) -> setAside(own.get(), why, item.raw());
            }
        }

        // The first event is what the record says; the others only say who is who.
        private void take(Source whose, Item item, List<Event> accepted) {
            switch (judge.judge(whose, places.located(accepted.getFirst()))) {
                case Judge.Judged.Kept(var kept) -> {
                    look.kept(whose, item.raw(), kept, events.size());
                    events.add(kept);
                    events.addAll(accepted.subList(1, accepted.size()));
                }
                case Judge.Judged.SetAside(var why, var detail, var concern) ->
                    refused.add(new Refused(whose.id(), receivedAt, why.word(), detail, note, item.raw(), concern));
            }
        }

        // A record may name another source than its request does.
        private Optional<Source> own(JsonNode record) {
            var token = Json.text(record.path("token")).filter(text -> !text.isBlank());
            return token.isPresent() ? keys.find(token.get()) : Optional.of(source);
        }

        private void setAside(Source whose, Verdict.Refused why, ByteBuffer raw) {
            refused.add(new Refused(whose.id(), receivedAt, why.reason().word(), why.detail(), note, raw));
        }
    }

    private static Optional<String> token(Item item) {
        try {
            return Json.text(Json.tree(item.raw()).path("token"));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
