package dev.perennial.server.collect.segment;

import dev.perennial.server.collect.door.Item;
import dev.perennial.server.collect.door.Verdict;
import dev.perennial.server.collect.door.Verdict.Accepted;
import dev.perennial.server.collect.door.Verdict.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The way of every item from its bytes to an event: named steps, each of which goes on or refuses with a reason. */
final class Checks {

    private static final List<Step> STEPS = List.of(
            new Step("form", Shape::form),
            new Step("type", Shape::type),
            new Step("message id", Shape::messageId),
            new Step("name", Meaning::name),
            new Step("identifiers", Meaning::identifiers),
            new Step("link", Meaning::link),
            new Step("traits", Meaning::traits),
            new Step("properties", Meaning::properties),
            new Step("context", Meaning::context),
            new Step("time", Meaning::time));

    private Checks() {}

    static Verdict judge(Reception reception, Item item) {
        // Without an id nothing can tell a repeat from a second event.
        return judge(reception, item, () -> "server-" + UUID.randomUUID());
    }

    /** The same, where the item is known by another id if it brings none. */
    static Verdict judge(Reception reception, Item item, Supplier<String> otherwise) {
        var draft = new Draft(reception, item, otherwise);
        for (var step : STEPS) {
            var refused = step.run.apply(draft);
            if (refused.isPresent()) return refused.get();
        }
        return new Accepted(draft.event());
    }

    private record Step(String name, Function<Draft, Optional<Refused>> run) {}
}
