package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether one thing was done after another. */
final class Sequences {

    private static final int FIRST = 0;
    private static final int THEN = 1;
    private static final int WITHOUT = 2;

    private Sequences() {}

    private static Span longer(Span within, long windowMs) {
        long last = within.toMs() > Long.MAX_VALUE - windowMs ? Long.MAX_VALUE : within.toMs() + windowMs;
        return new Span(within.fromMs(), last);
    }

    /**
     * The latest first is the one to ask about: whatever lies between it and the other lies behind every earlier one.
     */
    record Followed(Condition.Followed condition, Span within, long windowMs) implements Leaf {

        static Followed of(Condition.Followed condition, Moment moment) {
            return new Followed(
                    condition,
                    Span.of(condition.within(), moment),
                    condition.window().toMillis());
        }

        @Override
        public List<Step> steps() {
            var steps = new ArrayList<Step>(List.of(condition.first(), condition.then()));
            condition.without().ifPresent(steps::add);
            return steps;
        }

        @Override
        public Span span() {
            return longer(within, windowMs);
        }

        @Override
        public boolean holds(Hits hits, int first) {
            boolean open = false;
            long since = 0;
            for (int hit = 0; hit < hits.size(); hit++) {
                long ms = hits.ms(hit);
                if (open && hits.fills(hit, first + THEN) && ms - since <= windowMs) return true;
                if (condition.without().isPresent() && hits.fills(hit, first + WITHOUT)) open = false;
                if (hits.fills(hit, first + FIRST) && within.contains(ms)) {
                    open = true;
                    since = ms;
                }
            }
            return false;
        }

        @Override
        public boolean holdsOfNobody() {
            return false;
        }
    }

    /** The earliest first that is still open is the one to ask about: its window is the first to end. */
    record NotFollowed(Condition.NotFollowed condition, Span within, Instant now) implements Leaf {

        static NotFollowed of(Condition.NotFollowed condition, Moment moment) {
            return new NotFollowed(condition, Span.of(condition.within(), moment), moment.now());
        }

        @Override
        public List<Step> steps() {
            return List.of(condition.first(), condition.then());
        }

        @Override
        public Span span() {
            return longer(within, condition.window().toMillis());
        }

        @Override
        public boolean holds(Hits hits, int first) {
            long windowMs = condition.window().toMillis();
            long open = Long.MAX_VALUE;
            for (int hit = 0; hit < hits.size(); hit++) {
                long ms = hits.ms(hit);
                if (hits.fills(hit, first + THEN)) {
                    if (open != Long.MAX_VALUE && ms - open > windowMs && isOver(open)) return true;
                    open = Long.MAX_VALUE;
                }
                boolean begins = hits.fills(hit, first + FIRST) && within.contains(ms);
                if (begins && open == Long.MAX_VALUE) open = ms;
            }
            return open != Long.MAX_VALUE && isOver(open);
        }

        private boolean isOver(long ms) {
            return Instant.ofEpochMilli(ms).plus(condition.window()).isBefore(now);
        }

        @Override
        public boolean holdsOfNobody() {
            return false;
        }
    }
}
