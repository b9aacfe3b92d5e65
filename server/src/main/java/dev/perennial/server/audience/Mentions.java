package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Spoken;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a condition depends on, so that a change elsewhere costs nothing.
 *
 * @param anyActivity whether any event at all may matter
 * @param rolling whether the passing of time alone may change the answer
 * @param ranked whether what one person does may change the answer for another
 */
record Mentions(Set<String> events, boolean anyActivity, Set<String> traits, boolean rolling, boolean ranked) {

    static Mentions of(Condition condition) {
        var spoken = Spoken.of(condition);
        var steps = spoken.deeds().stream().map(Spoken.Deed::step).toList();
        return new Mentions(
                steps.stream().flatMap(step -> step.events().stream()).collect(Collectors.toUnmodifiableSet()),
                steps.stream().anyMatch(step -> step.events().isEmpty()),
                spoken.traits(),
                spoken.timed(),
                spoken.ranked());
    }

    boolean concern(Set<String> changedEvents, Set<String> changedTraits) {
        return (anyActivity && !changedEvents.isEmpty())
                || changedEvents.stream().anyMatch(events::contains)
                || changedTraits.stream().anyMatch(traits::contains);
    }
}
