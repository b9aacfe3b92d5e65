package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether one person did one thing after another: every pair is looked at. */
record NaiveSequence(Meaning meaning, List<Event> events) {

    NaiveSequence(Meaning meaning, NaiveStore.Person person) {
        this(meaning, person.events.stream().map(Change.Stamped::event).toList());
    }

    boolean has(Condition.Followed followed) {
        for (int first = 0; first < events.size(); first++)
            if (fills(followed.first(), first)
                    && meaning.isIn(followed.within(), events.get(first).occurredAt()))
                for (int then = first + 1; then < events.size(); then++)
                    if (fills(followed.then(), then)
                            && isInTime(first, then, followed.window())
                            && !isBetween(followed.without(), first, then)) return true;
        return false;
    }

    boolean has(Condition.NotFollowed undone) {
        for (int first = 0; first < events.size(); first++) {
            var end = events.get(first).occurredAt().plus(undone.window());
            if (fills(undone.first(), first)
                    && meaning.isIn(undone.within(), events.get(first).occurredAt())
                    && end.isBefore(meaning.moment().now())
                    && !isFollowed(undone, first)) return true;
        }
        return false;
    }

    private boolean isFollowed(Condition.NotFollowed undone, int first) {
        for (int then = first + 1; then < events.size(); then++)
            if (fills(undone.then(), then) && isInTime(first, then, undone.window())) return true;
        return false;
    }

    private boolean isBetween(Optional<Step> step, int first, int then) {
        for (int between = first + 1; between < then; between++)
            if (step.isPresent() && fills(step.get(), between)) return true;
        return false;
    }

    private boolean isInTime(int first, int then, Duration window) {
        var took = Duration.between(
                events.get(first).occurredAt(), events.get(then).occurredAt());
        return took.compareTo(window) <= 0;
    }

    private boolean fills(Step step, int place) {
        return Meaning.fills(step, events.get(place));
    }
}
