package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.PathsAnswer;
import dev.perennial.engine.question.Ways;
import java.util.Arrays;
import java.util.stream.Stream;

/** Cuts what each person did into visits, and each visit into the way from its anchor on. */
record PathsWalk(Asking asking, Paths paths) {

    private static final int ANCHOR = 1;

    PathsAnswer answer() {
        var scope = paths.scope();
        var steps = Stream.concat(
                        Stream.of(paths.step()), paths.anchor().stream().map(Paths.Anchor::step))
                .toList();
        var search = new Search(steps, scope.where(), Span.of(scope.period()), asking.among(scope));
        return Ways.together(paths, asking.events(search, (_, tour) -> {
                    var book = new Book();
                    tour.visit(book::add);
                    return book.ways;
                }))
                .answer();
    }

    /** The ways of one unit. */
    private final class Book {

        private final Ways ways = new Ways(paths);
        private final long pauseMs = paths.pause().toMillis();
        private final int[] way = new int[paths.levels()];

        /** The number of each name of an event, by its code; 0 while it is not known. */
        private int[] numbers = new int[64];

        void add(Hits hits) {
            int from = 0;
            for (int hit = 1; hit <= hits.size(); hit++) {
                if (hit < hits.size() && hits.ms(hit) - hits.ms(hit - 1) <= pauseMs) continue;
                visit(hits, from, hit);
                from = hit;
            }
        }

        /** @param to the first event that no longer belongs to the visit */
        private void visit(Hits hits, int from, int to) {
            switch (paths.anchor().orElse(null)) {
                case null -> way(hits, from, to, 1);
                case Paths.Anchor.From _ -> {
                    int begin = from;
                    while (begin < to && !hits.fills(begin, ANCHOR)) begin++;
                    if (begin < to) way(hits, begin, to, 1);
                }
                case Paths.Anchor.To _ -> {
                    int begin = to - 1;
                    while (begin >= from && !hits.fills(begin, ANCHOR)) begin--;
                    if (begin >= from) way(hits, begin, from - 1, -1);
                }
            }
        }

        private void way(Hits hits, int from, int to, int forward) {
            int all = Math.abs(to - from);
            int shown = Math.min(all, way.length);
            for (int i = 0; i < shown; i++) way[i] = number(hits, from + i * forward);
            ways.add((int) hits.person(), way, shown, all > shown);
        }

        private int number(Hits hits, int hit) {
            var value = paths.by().flatMap(by -> Details.scalar(hits, hit, by));
            if (value.isPresent()) return ways.number(value.get());
            int code = hits.run(hit).code(hits.row(hit));
            if (code >= numbers.length) numbers = Arrays.copyOf(numbers, 2 * code);
            if (numbers[code] == 0)
                numbers[code] = 1 + ways.number(asking.state().eventNames().name(code));
            return numbers[code] - 1;
        }
    }
}
