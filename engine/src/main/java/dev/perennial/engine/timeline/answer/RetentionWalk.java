package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.RetentionAnswer;
import dev.perennial.engine.question.Starts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who started and who returned in which interval. The triangle is algebra on those sets: the cell (i, n) is the cohort
 * of interval i that is also among the returns of interval i + n.
 */
record RetentionWalk(Asking asking, Retention retention, List<Instant> starts) {

    private static final int START = 0;
    private static final int RETURN = 1;
    private static final int NEVER = -2;
    private static final int BEFORE = -1;

    RetentionAnswer answer() {
        int size = starts.size();
        var span = Span.of(retention.scope().period());
        var search = new Search(
                List.of(retention.start(), retention.returning()),
                retention.scope().where(),
                isFirstTime() ? new Span(Long.MIN_VALUE, span.toMs()) : span,
                asking.among(retention.scope()));
        var parts = asking.events(search, (unit, tour) -> {
            var member = new Member(span, Buckets.of(starts), Values.of(retention.breakdown(), asking, unit));
            tour.visit(member::meet);
            return member;
        });
        var returns = Collected.together(
                size, parts.stream().map(part -> part.returns).toList());
        return Starts.together(size, parts.stream().map(part -> part.started).toList())
                .answer(
                        retention,
                        starts,
                        IntStream.range(0, size).mapToObj(returns::people).toList());
    }

    private boolean isFirstTime() {
        return retention.cohort() == Retention.Cohort.FIRST_TIME;
    }

    /** Notes of one person after another in which interval they started and returned. */
    private final class Member {
        private final Span span;
        private final Buckets buckets;
        private final Values values;
        private final Starts started = new Starts(starts.size());
        private final Collected returns = new Collected(starts.size());
        private final int[] returned = new int[starts.size()];

        Member(Span span, Buckets buckets, Values values) {
            this.span = span;
            this.buckets = buckets;
            this.values = values;
        }

        void meet(Hits hits) {
            Arrays.fill(returned, 0);
            int last = NEVER;
            for (int hit = 0; hit < hits.size(); hit++) {
                boolean inside = span.contains(hits.ms(hit));
                int interval = inside ? buckets.of(hits.ms(hit)) : BEFORE;
                if (hits.fills(hit, START) && interval != last && !(isFirstTime() && last != NEVER)) {
                    last = interval;
                    if (inside) start(hits, hit, interval);
                }
                if (inside && hits.fills(hit, RETURN) && ++returned[interval] == retention.minimum())
                    returns.add(interval, hits.person());
            }
        }

        private void start(Hits hits, int hit, int interval) {
            var of = retention.breakdown().isEmpty() ? Values.UNKNOWN : values.of(hits, hit);
            started.add((int) hits.person(), interval, of);
        }
    }
}
