package dev.perennial.server.collect.hooks;

import dev.perennial.engine.event.Event;
import dev.perennial.server.collect.Reason;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.door.Rereading;
import dev.perennial.server.collect.door.Verdict;
import dev.perennial.server.collect.plan.Judge;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Judges a delivery again, or an item of one, by what its webhook says now. */
@Component
class HookAgain implements Rereading {

    private final HookTable hooks;
    private final Judge judge;

    HookAgain(HookTable hooks, Judge judge) {
        this.hooks = hooks;
        this.judge = judge;
    }

    @Override
    public Optional<Again> read(Refusal refusal) {
        if (!refusal.path().equals(HookIntake.PATH)) return Optional.empty();
        var mapping = hooks.find(refusal.source().id()).flatMap(Hook::mapping);
        if (mapping.isEmpty())
            return Optional.of(
                    new Again.Bad(new Verdict.Refused(Reason.UNMAPPED, "nobody has said yet what deliveries mean")));
        var place = refusal.note().path("place");
        var batch = place.isNumber()
                ? HookBatch.again(
                        mapping.get(),
                        refusal.source(),
                        refusal.receivedAt(),
                        headers(refusal),
                        refusal.bytes(),
                        place.intValue())
                : HookBatch.of(mapping, refusal.source(), refusal.receivedAt(), headers(refusal), refusal.bytes());
        // A delivery leaves as a whole or stays as a whole.
        if (!batch.aside().isEmpty())
            return Optional.of(new Again.Bad(batch.aside().getFirst().why()));
        return Optional.of(judged(refusal.source(), batch));
    }

    private Again judged(Source source, HookBatch batch) {
        var events = new ArrayList<Event>();
        for (var taken : batch.taken())
            switch (judge.judge(source, taken.event())) {
                case Judge.Judged.Kept(var kept) -> events.add(kept);
                case Judge.Judged.SetAside(var reason, var detail, var _) -> {
                    return new Again.Bad(new Verdict.Refused(reason, detail));
                }
            }
        return new Again.Good(events);
    }

    private static Map<String, String> headers(Refusal refusal) {
        var headers = new TreeMap<String, String>();
        refusal.note()
                .path("headers")
                .properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asString("")));
        return headers;
    }
}
