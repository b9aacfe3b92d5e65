package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.PathsAnswer;
import dev.perennial.engine.question.Ways;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var ranking = paths.breakdown().isEmpty() ? Ranking.WHOLE : ranking(search);
        int slices = paths.breakdown().isEmpty() ? 0 : ranking.slices();
        var books = asking.events(search, (unit, tour) -> {
            var all = new Gathering();
            var each = Stream.generate(Gathering::new).limit(slices).toList();
            var values = Values.of(paths.breakdown(), asking, unit);
            tour.visit(hits -> cut(hits, (from, to, forward) -> {
                all.add(hits, from, to, forward);
                if (slices == 0) return;
                for (int slice : ranking.slices(values.of(hits, from)))
                    each.get(slice).add(hits, from, to, forward);
            }));
            return Stream.concat(Stream.of(all), each.stream())
                    .map(gathering -> gathering.ways)
                    .toList();
        });
        var parts = new ArrayList<PathsAnswer.Part>();
        for (int slice = 0; slice < slices; slice++) {
            var answer = together(books, 1 + slice);
            if (answer.paths() > 0)
                parts.add(new PathsAnswer.Part(ranking.slice(slice).orElseThrow(), answer));
        }
        return together(books, 0).with(parts);
    }

    private PathsAnswer together(List<List<Ways>> books, int number) {
        return Ways.together(paths, books.stream().map(book -> book.get(number)).toList())
                .answer();
    }

    /** The values with which most ways begin. */
    private Ranking ranking(Search search) {
        var counts = asking.events(search, (unit, tour) -> {
            var values = Values.of(paths.breakdown(), asking, unit);
            var count = new HashMap<String, Long>();
            tour.visit(hits -> cut(hits, (from, _, _) -> {
                for (var value : values.of(hits, from)) value.ifPresent(name -> count.merge(name, 1L, Long::sum));
            }));
            return count;
        });
        return Ranking.of(
                List.<Map<String, Long>>copyOf(counts),
                paths.breakdown().orElseThrow().top());
    }

    /** Takes a way. */
    private interface Taking {
        /** @param to behind its last event */
        void take(int from, int to, int forward);
    }

    private void cut(Hits hits, Taking taking) {
        long pauseMs = paths.pause().toMillis();
        int from = 0;
        for (int hit = 1; hit <= hits.size(); hit++) {
            if (hit < hits.size() && hits.ms(hit) - hits.ms(hit - 1) <= pauseMs) continue;
            visit(hits, from, hit, taking);
            from = hit;
        }
    }

    /** @param to the first event that no longer belongs to the visit */
    private void visit(Hits hits, int from, int to, Taking taking) {
        switch (paths.anchor().orElse(null)) {
            case null -> taking.take(from, to, 1);
            case Paths.Anchor.From _ -> {
                int begin = from;
                while (begin < to && !hits.fills(begin, ANCHOR)) begin++;
                if (begin < to) taking.take(begin, to, 1);
            }
            case Paths.Anchor.To _ -> {
                int begin = to - 1;
                while (begin >= from && !hits.fills(begin, ANCHOR)) begin--;
                if (begin >= from) taking.take(begin, from - 1, -1);
            }
        }
    }

    /** Some ways of one unit. */
    private final class Gathering {

        private final Ways ways = new Ways(paths);
        private final int[] way = new int[paths.levels()];

        /** The number of each name of an event, by its code; 0 while it is not known. */
        private int[] numbers = new int[64];

        void add(Hits hits, int from, int to, int forward) {
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
