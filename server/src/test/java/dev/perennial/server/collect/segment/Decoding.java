package dev.perennial.server.collect.segment;

import dev.perennial.engine.event.Event;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.door.Envelope;
import dev.perennial.server.collect.door.EnvelopeReader;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Takes bodies apart and judges their items, as the server does between reading and storing. */
final class Decoding {

    static final Instant RECEIVED = Instant.parse("2026-11-22T09:00:00Z");
    static final String PEER = "203.0.113.7";

    private static final Source SHOP =
            new Source(1, "Shop", "k1", true, new Source.Rules(false, false, false, false), RECEIVED);

    private Decoding() {}

    static List<Verdict> batch(String body) throws Trouble {
        return judge(EnvelopeReader.batch(body.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    static Verdict single(Call call, String body) throws Trouble {
        return judge(EnvelopeReader.single(body.getBytes(StandardCharsets.UTF_8)), Optional.of(call))
                .getFirst();
    }

    /** The event that a body becomes, which must be one. */
    static Event event(Call call, String body) throws Trouble {
        if (single(call, body) instanceof Verdict.Accepted(var event)) return event;
        throw new AssertionError("refused: " + single(call, body));
    }

    /** A field's value; missing for null. */
    static JsonNode node(@Nullable String json) {
        return json == null ? MissingNode.getInstance() : Json.MAPPER.readTree(json);
    }

    /** {@code stored}, or the word of the reason. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted _ -> "stored";
            case Verdict.Refused(var reason, var _) -> reason.word();
        };
    }

    private static List<Verdict> judge(Envelope envelope, Optional<Call> call) {
        var reception = new Reception(SHOP, RECEIVED, call, envelope.context(), envelope.sentAt(), PEER);
        return envelope.items().stream()
                .map(item -> Checks.judge(reception, item))
                .toList();
    }
}
