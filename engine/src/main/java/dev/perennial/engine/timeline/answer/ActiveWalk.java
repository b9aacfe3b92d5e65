package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Lifecycle;
import dev.perennial.engine.question.LifecycleAnswer;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Stickiness;
import dev.perennial.engine.question.StickinessAnswer;
import java.util.List;
import java.util.stream.IntStream;

/** In which intervals who did something, and what that makes of them. */
record ActiveWalk(Asking asking, Scope scope, Step step) {

    StickinessAnswer stickiness(Stickiness asked) {
        var starts = asked.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Stickiness.INTERVALS_MAX);
        var sets = sets(Span.of(scope.period()), starts.size(), () -> {
            var buckets = Buckets.of(starts);
            return (hits, into) -> {
                int intervals = 0;
                int last = -1;
                for (int hit = 0; hit < hits.size(); hit++) {
                    int now = buckets.of(hits.ms(hit));
                    if (now != last) intervals++;
                    last = now;
                }
                into.add(intervals - 1, hits.person());
            };
        });
        return StickinessAnswer.of(
                starts,
                IntStream.range(0, starts.size())
                        .mapToObj(i -> sets.set(i).set())
                        .toList());
    }

    LifecycleAnswer lifecycle(Lifecycle asked) {
        var starts = asked.starts();
        var span = new Span(Long.MIN_VALUE, Span.of(scope.period()).toMs());
        var sets = sets(span, starts.size() + 1, () -> {
            var buckets = Buckets.of(starts);
            long first = Span.first(starts.getFirst());
            return (hits, into) -> {
                for (int hit = 0; hit < hits.size(); hit++) {
                    long ms = hits.ms(hit);
                    into.add(ms < first ? 0 : 1 + buckets.of(ms), hits.person());
                }
            };
        });
        var active =
                IntStream.rangeClosed(1, starts.size()).mapToObj(sets::people).toList();
        return LifecycleAnswer.of(starts, active, sets.people(0));
    }

    /** Puts one person into sets. */
    private interface Placing {
        void place(Hits hits, Collected into);
    }

    /** A placing of its own for each unit. */
    private interface Placings {
        Placing next();
    }

    private Collected sets(Span span, int size, Placings placings) {
        var search = new Search(List.of(step), scope.where(), span, asking.among(scope));
        var parts = asking.events(search, (_, tour) -> {
            var sets = new Collected(size);
            var placing = placings.next();
            tour.visit(hits -> placing.place(hits, sets));
            return sets;
        });
        return Collected.together(size, parts);
    }
}
