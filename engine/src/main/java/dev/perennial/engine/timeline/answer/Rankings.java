package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Breakdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for each step of a search the values of a breakdown that most of its events have. */
record Rankings(Asking asking, Search search, Optional<Breakdown> breakdown) {

    /** One for each step. */
    List<Ranking> find() {
        int size = search.steps().size();
        var rankings = new ArrayList<Ranking>();
        if (breakdown.isEmpty()) {
            for (int i = 0; i < size; i++) rankings.add(Ranking.WHOLE);
            return rankings;
        }
        var parts = asking.events(search, (unit, tour) -> {
            var values = Values.of(breakdown, asking, unit);
            var counts = new Counts(size);
            tour.visit(hits -> {
                for (int hit = 0; hit < hits.size(); hit++) counts.add(hits.mask(hit), values.of(hits, hit));
            });
            return counts.byName();
        });
        for (int i = 0; i < size; i++) {
            int step = i;
            var counts = parts.stream().map(part -> part.get(step)).toList();
            rankings.add(Ranking.of(counts, breakdown.get().top()));
        }
        return rankings;
    }

    /** How often the same values came; what they are called is asked once at the end. */
    private static final class Counts {

        /** Lists of values that are not kept, because each is read anew, come in any number. */
        private static final int MANY = 4_096;

        private final int steps;
        private final IdentityHashMap<List<Optional<String>>, long[]> counts = new IdentityHashMap<>();
        private final List<Map<String, Long>> named = new ArrayList<>();

        Counts(int steps) {
            this.steps = steps;
            for (int step = 0; step < steps; step++) named.add(new HashMap<>());
        }

        void add(long mask, List<Optional<String>> values) {
            var count = counts.get(values);
            if (count == null) {
                if (counts.size() == MANY) name();
                count = new long[steps];
                counts.put(values, count);
            }
            for (long rest = mask; rest != 0; rest &= rest - 1) count[Long.numberOfTrailingZeros(rest)]++;
        }

        private void name() {
            counts.forEach((values, count) -> {
                for (int step = 0; step < steps; step++)
                    for (var value : values)
                        if (value.isPresent() && count[step] > 0)
                            named.get(step).merge(value.get(), count[step], Long::sum);
            });
            counts.clear();
        }

        List<Map<String, Long>> byName() {
            name();
            return named;
        }
    }
}
