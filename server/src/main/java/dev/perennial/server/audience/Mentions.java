package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Within;
import java.util.HashSet;
import java.util.Set;

/**
 * What a condition depends on, so that a change elsewhere costs nothing.
 *
 * @param anyActivity whether any event at all may matter
 * @param rolling whether the passing of time alone may change the answer
 */
record Mentions(Set<String> events, boolean anyActivity, Set<String> traits, boolean rolling) {

    static Mentions of(Condition condition) {
        var reader = new Reader();
        reader.read(condition);
        return new Mentions(Set.copyOf(reader.events), reader.anyActivity, Set.copyOf(reader.traits), reader.rolling);
    }

    boolean concern(Set<String> changedEvents, Set<String> changedTraits) {
        return (anyActivity && !changedEvents.isEmpty())
                || changedEvents.stream().anyMatch(events::contains)
                || changedTraits.stream().anyMatch(traits::contains);
    }

    private static final class Reader {
        private final Set<String> events = new HashSet<>();
        private final Set<String> traits = new HashSet<>();
        private boolean anyActivity;
        private boolean rolling;

        private void read(Condition condition) {
            switch (condition) {
                case Condition.All(var parts) -> parts.forEach(this::read);
                case Condition.Any(var parts) -> parts.forEach(this::read);
                case Condition.Not(var part) -> read(part);
                case Condition.Trait trait -> traits.add(trait.name());
                case Condition.Did(var step, var _, var within) -> read(step, within);
            }
        }

        private void read(Step step, Within within) {
            events.addAll(step.events());
            anyActivity |= step.events().isEmpty();
            rolling |= switch (within) {
                case Within.Ever _ -> false;
                case Within.Between(var _, var _) -> true;
                case Within.LastDays _, Within.DaysAgo _ -> true;
            };
        }
    }
}
