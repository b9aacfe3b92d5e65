package dev.perennial.server.collect.segment;

import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.door.EnvelopeReader;
import dev.perennial.server.collect.door.Rereading;
import dev.perennial.server.collect.door.Trouble;
import dev.perennial.server.collect.door.Verdict;
import dev.perennial.server.collect.plan.Judge;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Judges an item again, with what its envelope said. */
@Component
class SegmentAgain implements Rereading {

    private static final String START = "/v1/";

    private final Judge judge;

    SegmentAgain(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Optional<Again> read(Refusal refusal) {
        if (!refusal.path().startsWith(START) || refusal.path().equals("/v1/hooks")) return Optional.empty();
        var word = refusal.path().substring(START.length()).replace("/", "");
        var reception = new Reception(
                refusal.source(),
                refusal.receivedAt(),
                Call.of(word),
                there(refusal.note().path("context")),
                there(refusal.note().path("sentAt")),
                "");
        return Optional.of(judge(reception, refusal));
    }

    private Again judge(Reception reception, Refusal refusal) {
        try {
            var item = EnvelopeReader.single(refusal.bytes()).items().getFirst();
            return switch (Checks.judge(reception, item, () -> "quarantine-" + refusal.id())) {
                case Verdict.Accepted(var event) -> Again.of(judge.judge(refusal.source(), event), List.of());
                case Verdict.Refused why -> new Again.Bad(why);
            };
        } catch (Trouble e) {
            return new Again.Bad(new Verdict.Refused(Reason.MALFORMED_JSON, String.valueOf(e.getMessage())));
        }
    }

    private static JsonNode there(JsonNode node) {
        return node.isNull() ? MissingNode.getInstance() : node;
    }
}
