package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Interval;
import dev.perennial.engine.question.LifecycleAnswer;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Slice;
import dev.perennial.engine.question.Stickiness;
import dev.perennial.engine.question.StickinessAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** In which intervals who did something, and what that makes of them. */
record ActiveWalk(Asking asking, Scope scope, Step step, Optional<Breakdown> breakdown) {

    StickinessAnswer stickiness(Interval interval) {
        var starts = interval.starts(scope.period(), scope.zone(), scope.weekStart(), Stickiness.INTERVALS_MAX);
        var books = books(Span.of(scope.period()), () -> new Sticking(starts));
        var parts = new ArrayList<StickinessAnswer.Part>();
        books.forEach((slice, held) ->
                slice.ifPresent(value -> parts.add(new StickinessAnswer.Part(value, stickiness(starts, held)))));
        return stickiness(starts, books.firstEntry().getValue()).with(parts);
    }

    private static StickinessAnswer stickiness(List<Instant> starts, List<Sticking> books) {
        var sets = together(starts.size(), books);
        return StickinessAnswer.of(
                starts,
                IntStream.range(0, starts.size())
                        .mapToObj(i -> sets.set(i).set())
                        .toList());
    }

    LifecycleAnswer lifecycle(List<Instant> starts) {
        var span = new Span(Long.MIN_VALUE, Span.of(scope.period()).toMs());
        var books = books(span, () -> new Living(starts));
        var parts = new ArrayList<LifecycleAnswer.Part>();
        books.forEach((slice, held) ->
                slice.ifPresent(value -> parts.add(new LifecycleAnswer.Part(value, lifecycle(starts, held)))));
        return lifecycle(starts, books.firstEntry().getValue()).with(parts);
    }

    private static LifecycleAnswer lifecycle(List<Instant> starts, List<Living> books) {
        var sets = together(starts.size() + 1, books);
        var active =
                IntStream.rangeClosed(1, starts.size()).mapToObj(sets::people).toList();
        return LifecycleAnswer.of(starts, active, sets.people(0));
    }

    private <B extends Consumer<Hits>> SequencedMap<Optional<Slice>, List<B>> books(Span span, Supplier<B> fresh) {
        var search = new Search(List.of(step), scope.where(), span, asking.among(scope));
        return new Parting(asking, search, breakdown).books(fresh);
    }

    private static Collected together(int size, List<? extends Book> books) {
        return Collected.together(size, books.stream().map(Book::sets).toList());
    }

    /** Puts people into sets. */
    private interface Book extends Consumer<Hits> {
        Collected sets();
    }

    /** By the number of intervals. */
    private record Sticking(Buckets buckets, Collected sets) implements Book {

        Sticking(List<Instant> starts) {
            this(Buckets.of(starts), new Collected(starts.size()));
        }

        @Override
        public void accept(Hits hits) {
            int intervals = 0;
            int last = -1;
            for (int hit = 0; hit < hits.size(); hit++) {
                int now = buckets.of(hits.ms(hit));
                if (now != last) intervals++;
                last = now;
            }
            sets.add(intervals - 1, hits.person());
        }
    }

    /** By each interval, and the time before all of them. */
    private record Living(Buckets buckets, long first, Collected sets) implements Book {

        Living(List<Instant> starts) {
            this(Buckets.of(starts), Span.first(starts.getFirst()), new Collected(starts.size() + 1));
        }

        @Override
        public void accept(Hits hits) {
            for (int hit = 0; hit < hits.size(); hit++) {
                long ms = hits.ms(hit);
                sets.add(ms < first ? 0 : 1 + buckets.of(ms), hits.person());
            }
        }
    }
}
