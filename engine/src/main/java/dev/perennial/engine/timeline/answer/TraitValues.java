package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.People;
import java.util.List;
import java.util.Optional;

/** The value that a trait of a person has now: what the latest deed of all their origins says. */
final class TraitValues {

    private TraitValues() {}

    static Search search(List<String> traits, Optional<People> among) {
        var steps = traits.stream().map(Step::of).toList();
        return new Search(steps, Where.ALL, Span.EVER, among);
    }

    /** @param step the place of the trait in the search */
    static Optional<Value> now(Hits hits, int step, String trait) {
        int latest = -1;
        for (int hit = 0; hit < hits.size(); hit++)
            if (hits.fills(hit, step) && (latest < 0 || isLater(hits, hit, latest))) latest = hit;
        return latest < 0 ? Optional.empty() : Details.value(hits, latest, trait);
    }

    private static boolean isLater(Hits hits, int one, int other) {
        int order = Long.compare(hits.ms(one), hits.ms(other));
        if (order == 0) order = Long.compare(hits.offset(one), hits.offset(other));
        if (order == 0) order = Long.compare(hits.mark(one), hits.mark(other));
        return order > 0;
    }
}
