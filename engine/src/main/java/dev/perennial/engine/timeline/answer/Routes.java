package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Funnel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds how far one person came in one period of a funnel. Each value of what must be constant is a funnel of its own.
 */
final class Routes {

    private final Funnel funnel;
    private final Chains chains;
    private final InOrder inOrder;
    private final AnyOrder anyOrder;
    private int[] places = new int[64];
    private int size;

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
        size = 0;
        if (places.length < hits.size()) places = new int[2 * hits.size()];
        for (int hit = 0; hit < hits.size(); hit++)
            if (hits.ms(hit) >= period.fromMs() && hits.ms(hit) < lastMs) places[size++] = hit;
        if (funnel.constant().isEmpty()) walk(hits, period);
        else
            for (var group : groups(hits, funnel.constant().get())) {
                size = group.size();
                for (int i = 0; i < size; i++) places[i] = group.get(i);
                walk(hits, period);
            }
        return chains;
    }

    private void walk(Hits hits, Span period) {
        switch (funnel.order()) {
            case ORDERED, STRICT -> inOrder.walk(hits, places, size, period);
            case ANY -> anyOrder.walk(hits, places, size, period);
        }
    }

    private List<List<Integer>> groups(Hits hits, String constant) {
        var groups = new TreeMap<String, List<Integer>>();
        for (int i = 0; i < size; i++) {
            int hit = places[i];
            Details.scalar(hits, hit, constant)
                    .ifPresent(value -> groups.computeIfAbsent(value, _ -> new ArrayList<>())
                            .add(hit));
        }
        return List.copyOf(groups.values());
    }
}
