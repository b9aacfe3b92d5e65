package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Breakdown;
import java.util.ArrayList;
import java.util.HashMap;
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
            var counts = new ArrayList<Map<String, Long>>();
            for (int i = 0; i < size; i++) counts.add(new HashMap<>());
            tour.visit(hits -> count(hits, values, counts));
            return counts;
        });
        for (int i = 0; i < size; i++) {
            int step = i;
            var counts = parts.stream().map(part -> part.get(step)).toList();
            rankings.add(Ranking.of(counts, breakdown.get().top()));
        }
        return rankings;
    }

    private static void count(Hits hits, Values values, List<Map<String, Long>> counts) {
        for (int hit = 0; hit < hits.size(); hit++) {
            var named = values.of(hits, hit);
            for (int i = 0; i < counts.size(); i++) {
                if (!hits.fills(hit, i)) continue;
                for (var value : named) if (value.isPresent()) counts.get(i).merge(value.get(), 1L, Long::sum);
            }
        }
    }
}
