package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.question.People;
import java.util.List;
import java.util.Optional;

/**
 * Which events a pass looks for.
 *
 * @param steps at most 64; an event that fills none is passed over
 * @param activity whether activity that fills no step is shown as well
 * @param where what holds for every event, whatever step it fills
 * @param fromMs the first instant
 * @param toMs the first instant behind
 * @param among empty for everybody
 */
record Search(List<Step> steps, boolean activity, Where where, long fromMs, long toMs, Optional<People> among) {

    static final int STEPS_MAX = Long.SIZE;

    Search {
        steps = List.copyOf(steps);
        if (steps.size() > STEPS_MAX) throw new IllegalArgumentException("too many steps: " + steps.size());
    }

    Search(List<Step> steps, Where where, Span span, Optional<People> among) {
        this(steps, false, where, span.fromMs(), span.toMs(), among);
    }

    /** The same, where what all steps look at is said once. */
    Search simplified() {
        if (activity || steps.isEmpty()) return this;
        var same = steps.getFirst().where();
        if (same.equals(Where.ALL)
                || !steps.stream().allMatch(step -> step.where().equals(same))) return this;
        return new Search(
                steps.stream().map(step -> new Step(step.events(), Where.ALL)).toList(),
                false,
                where.equals(Where.ALL) ? same : new Where.Every(List.of(where, same)),
                fromMs,
                toMs,
                among);
    }

    /** All activity of some people, up to, without, an instant. */
    static Search activity(long toMs, People among) {
        return new Search(List.of(), true, Where.ALL, Long.MIN_VALUE, toMs, Optional.of(among));
    }
}
