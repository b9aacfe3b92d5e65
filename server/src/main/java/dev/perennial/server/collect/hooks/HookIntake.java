package dev.perennial.server.collect.hooks;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.server.collect.door.Admission;
import dev.perennial.server.collect.door.Body;
import dev.perennial.server.collect.door.Limits;
import dev.perennial.server.collect.door.RequestNote;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Trouble.Code;
import dev.perennial.server.collect.log.PostgresLog;
import dev.perennial.server.collect.log.Refused;
import dev.perennial.server.collect.plan.Judge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** One delivery, from its bytes to the log. When this returns, what it brought is kept. */
@Component
class HookIntake {

    /** Under which deliveries are known behind the door; the address itself is secret. */
    static final String PATH = "/v1/hooks";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int HEADERS_MAX = 50;
    private static final int HEADER_MAX = 500;
    private static final Set<String> UNTOLD = Set.of("authorization", "proxy-authorization", "cookie");

    private final HookTable hooks;
    private final PostgresLog log;
    private final Admission admission;
    private final Judge judge;
    private final Clock clock;

    HookIntake(HookTable hooks, PostgresLog log, Admission admission, Judge judge, Clock clock) {
        this.hooks = hooks;
        this.log = log;
        this.admission = admission;
        this.judge = judge;
        this.clock = clock;
    }

    /** Takes a delivery in; gives the answer to a sender that asks first whether anybody listens. */
    Optional<String> take(String key, HttpServletRequest request) throws Trouble, IOException {
        var encoding = request.getHeader("Content-Encoding");
        var announced = request.getContentLengthLong();
        try (var ticket = admission.admit(encoding == null && announced >= 0 ? announced : Limits.BODY_BYTES_MAX)) {
            var hook = find(key);
            var body = Body.read(request.getInputStream(), encoding, announced);
            ticket.shrink(body.length);
            if (hook.signature().isPresent()) check(hook.signature().get(), body, request);
            var asked = Challenge.of(body);
            if (asked.isPresent()) return asked;
            receive(hook, body, request);
            return Optional.empty();
        } catch (LogUnavailable e) {
            throw Trouble.of(e);
        } catch (DataAccessException | TransactionException e) {
            throw Trouble.passing(Code.UNAVAILABLE, "the database does not answer", RETRY_AFTER);
        }
    }

    /** Whether a delivery may come here. */
    Hook find(String key) throws Trouble {
        var hook = hooks.find(key).filter(found -> found.source().enabled());
        if (hook.isPresent()) return hook.get();
        throw new Trouble(Code.UNKNOWN_PATH, "this address is unknown, was changed, or its source is switched off");
    }

    private void receive(Hook hook, byte[] body, HttpServletRequest request) {
        var receivedAt = clock.instant();
        var headers = headers(request);
        var batch = HookBatch.of(hook.mapping(), hook.source(), receivedAt, headers, body);
        var events = new ArrayList<Event>();
        var refused = new ArrayList<Refused>();
        for (var taken : batch.taken())
            switch (judge.judge(hook.source(), taken.event())) {
                case Judge.Judged.Kept(var kept) -> events.add(kept);
                case Judge.Judged.SetAside(var reason, var detail, var concern) ->
                    refused.add(new Refused(
                            hook.source().id(),
                            receivedAt,
                            reason.word(),
                            detail,
                            note(request, headers, Optional.of(taken.place())),
                            taken.raw(),
                            concern));
            }
        for (var aside : batch.aside())
            refused.add(new Refused(
                    hook.source().id(),
                    receivedAt,
                    aside.why().reason().word(),
                    aside.why().detail(),
                    note(request, headers, aside.place()),
                    aside.raw()));
        log.receive(events, refused);
        if (batch.ignored() > 0) hooks.ignored(hook.source().id(), batch.ignored());
    }

    private static void check(Signature signature, byte[] body, HttpServletRequest request) throws Trouble {
        if (!signature.fits(body, request.getHeader(signature.header())))
            throw new Trouble(Code.INVALID_WRITE_KEY, "the signature in %s does not fit".formatted(signature.header()));
    }

    private static String note(HttpServletRequest request, Map<String, String> headers, Optional<Integer> place) {
        var note = RequestNote.of(request).put(RequestNote.PATH, PATH);
        place.ifPresent(number -> note.put("place", number));
        var told = note.putObject("headers");
        headers.forEach(told::put);
        return note.toString();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            var value = request.getHeader(name);
            var word = name.toLowerCase(Locale.ROOT);
            if (UNTOLD.contains(word) || value.length() > HEADER_MAX || headers.size() >= HEADERS_MAX) continue;
            headers.put(word, value.replace("\0", ""));
        }
        return headers;
    }
}
