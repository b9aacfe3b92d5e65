package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.question.Moment;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A condition on what a person did, while people are looked at. */
interface Leaf {

    /** What it has to be shown. */
    List<Step> steps();

    /** And when. */
    Span span();

    /**
     * Whether it is true of a person.
     *
     * @param hits what the person did, among it what others asked for
     * @param first the place of its own first step in the masks
     */
    boolean holds(Hits hits, int first);

    /** Whether it is true of somebody who did nothing of it. */
    boolean holdsOfNobody();

    /** The same for one more thread. */
    default Leaf own() {
        return this;
    }

    /** The hits that fill a step within a time. */
    static int[] deeds(Hits hits, int step, Span span) {
        var deeds = new int[hits.size()];
        int size = 0;
        for (int hit = 0; hit < hits.size(); hit++)
            if (hits.fills(hit, step) && span.contains(hits.ms(hit))) deeds[size++] = hit;
        return Arrays.copyOf(deeds, size);
    }

    /** So many times. */
    record Times(Condition.Did did, Span span) implements Leaf {
        @Override
        public List<Step> steps() {
            return List.of(did.step());
        }

        @Override
        public boolean holds(Hits hits, int first) {
            long count = 0;
            for (int hit = 0; hit < hits.size(); hit++)
                if (hits.fills(hit, first) && span.contains(hits.ms(hit))) count++;
            return did.times().accepts(count);
        }

        @Override
        public boolean holdsOfNobody() {
            return did.times().accepts(0);
        }
    }

    /** For the first time ever. */
    record FirstEver(Step step, Span within) implements Leaf {
        @Override
        public List<Step> steps() {
            return List.of(step);
        }

        @Override
        public Span span() {
            return new Span(Long.MIN_VALUE, within.toMs());
        }

        @Override
        public boolean holds(Hits hits, int first) {
            for (int hit = 0; hit < hits.size(); hit++)
                if (hits.fills(hit, first)) return within.contains(hits.ms(hit));
            return false;
        }

        @Override
        public boolean holdsOfNobody() {
            return false;
        }
    }

    /** What the first activity ever that carries a property says. */
    record Touch(Condition.FirstTouch touch) implements Leaf {
        @Override
        public List<Step> steps() {
            return List.of(Values.carrying(touch.name()));
        }

        @Override
        public Span span() {
            return Span.EVER;
        }

        @Override
        public boolean holds(Hits hits, int first) {
            for (int hit = 0; hit < hits.size(); hit++)
                if (hits.fills(hit, first))
                    return Details.value(hits, hit, touch.name())
                            .map(Passing.of(touch.test())::test)
                            .orElse(touch.unknown());
            return touch.unknown();
        }

        @Override
        public boolean holdsOfNobody() {
            return touch.unknown();
        }
    }

    /** Something comes to a number. */
    record Amount(Step step, Span span, Measuring measuring, Predicate<BigDecimal> test, boolean unknown)
            implements Leaf {
        @Override
        public List<Step> steps() {
            return List.of(step);
        }

        @Override
        public boolean holds(Hits hits, int first) {
            return verdict(measuring.of(hits, deeds(hits, first, span)));
        }

        @Override
        public Leaf own() {
            return new Amount(step, span, measuring.own(), test, unknown);
        }

        private boolean verdict(Optional<BigDecimal> number) {
            return number.map(test::test).orElse(unknown);
        }

        @Override
        public boolean holdsOfNobody() {
            return verdict(measuring.measure().startsAtZero() ? Optional.of(BigDecimal.ZERO) : Optional.empty());
        }
    }

    /** The last days against as many before. */
    record Past(Condition.OwnPast past, Span before, Span now, Measuring measuring) implements Leaf {

        private static final BigDecimal HUNDRED = new BigDecimal(100);

        static Past of(Condition.OwnPast past, Moment moment) {
            var now = Span.of(new Within.LastDays(past.days()), moment);
            var earlier = Span.of(new Within.LastDays(2 * past.days()), moment);
            var before = new Span(earlier.fromMs(), now.fromMs());
            return new Past(past, before, now, new Measuring(past.measure(), moment.zone()));
        }

        @Override
        public List<Step> steps() {
            return List.of(past.step());
        }

        @Override
        public Span span() {
            return before.or(now);
        }

        @Override
        public boolean holds(Hits hits, int first) {
            var earlier = deeds(hits, first, before);
            if (earlier.length == 0) return past.unknown();
            var then = measuring.of(hits, earlier);
            var later = measuring.of(hits, deeds(hits, first, now));
            if (then.isEmpty() || later.isEmpty()) return past.unknown();
            return passes(later.get().multiply(HUNDRED), then.get());
        }

        @Override
        public Leaf own() {
            return new Past(past, before, now, measuring.own());
        }

        private boolean passes(BigDecimal hundredfold, BigDecimal then) {
            return switch (past.percent()) {
                case Test.AtLeast(var percent) -> hundredfold.compareTo(then.multiply(percent)) >= 0;
                case Test.AtMost(var percent) -> hundredfold.compareTo(then.multiply(percent)) <= 0;
                case Test.Greater(var percent) -> hundredfold.compareTo(then.multiply(percent)) > 0;
                case Test.Less(var percent) -> hundredfold.compareTo(then.multiply(percent)) < 0;
                case Test.Between(var low, var high) ->
                    hundredfold.compareTo(then.multiply(low)) >= 0 && hundredfold.compareTo(then.multiply(high)) <= 0;
            };
        }

        @Override
        public boolean holdsOfNobody() {
            return past.unknown();
        }
    }
}
