package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Funnel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds how far one person came in one period of a funnel. Each value of what must be constant is a funnel of its own.
 */
final class Routes {

    private final Funnel funnel;
    private final Chains chains;
    private final InOrder inOrder;
    private final AnyOrder anyOrder;

    Routes(Funnel funnel) {
        this.funnel = funnel;
        this.chains = new Chains(funnel);
        this.inOrder = new InOrder(chains);
        this.anyOrder = new AnyOrder(chains);
    }

    /** The chains of one person; valid until the next is asked for. */
    Chains of(Hits hits, Span period) {
        chains.clear();
        long lastMs = period.toMs() + funnel.window().toMillis();
        var places = IntStream.range(0, hits.size())
                .filter(hit -> hits.ms(hit) >= period.fromMs() && hits.ms(hit) < lastMs)
                .toArray();
        for (var group : groups(hits, places))
            switch (funnel.order()) {
                case ORDERED, STRICT -> inOrder.walk(hits, group, period);
                case ANY -> anyOrder.walk(hits, group, period);
            }
        return chains;
    }

    private List<int[]> groups(Hits hits, int[] places) {
        if (funnel.constant().isEmpty()) return List.of(places);
        var groups = new TreeMap<String, List<Integer>>();
        for (int hit : places)
            Details.scalar(hits, hit, funnel.constant().get())
                    .ifPresent(value -> groups.computeIfAbsent(value, _ -> new ArrayList<>())
                            .add(hit));
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
