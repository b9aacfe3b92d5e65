package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Funnel;
import java.util.Arrays;

/**
 * Walks through a funnel whose steps come in any order. An event joins a chain when it and the events there can each
 * fill a step of their own: a matching that grows along an augmenting path (Kuhn 1955), and from which no event has to
 * leave again.
 */
final class AnyOrder {

    private final Chains chains;
    private final long steps;
    private final int[] filled;

    AnyOrder(Chains chains) {
        this.chains = chains;
        this.steps = (1L << chains.steps()) - 1;
        this.filled = new int[chains.steps()];
    }

    /** @param group so many events of one person, in order */
    void walk(Hits all, int[] group, int size, Span period) {
        for (int i = 0; i < size; i++)
            if ((all.mask(group[i]) & steps) != 0 && period.contains(all.ms(group[i]))) follow(all, group, size, i);
    }

    private void follow(Hits all, int[] group, int size, int start) {
        Arrays.fill(filled, Chains.NONE);
        int reached = 0;
        int last = Chains.NONE;
        for (int i = start; i < size && reached < filled.length; i++) {
            int hit = group[i];
            if (last != Chains.NONE && (!chains.isInWindow(all, last, hit) || ends(all, hit, reached))) return;
            if ((all.mask(hit) & steps) == 0 || !fill(all, hit, new boolean[filled.length])) continue;
            last = chains.link(hit, last);
            chains.reach(reached++, last);
        }
    }

    private boolean fill(Hits all, int hit, boolean[] tried) {
        for (int step = 0; step < filled.length; step++) {
            if (tried[step] || !all.fills(hit, step)) continue;
            tried[step] = true;
            if (filled[step] == Chains.NONE || fill(all, filled[step], tried)) {
                filled[step] = hit;
                return true;
            }
        }
        return false;
    }

    private boolean ends(Hits all, int hit, int reached) {
        var exclusions = chains.funnel().exclusions();
        for (int i = 0; i < exclusions.size(); i++) {
            Funnel.Exclusion exclusion = exclusions.get(i);
            if (exclusion.from() < reached && reached <= exclusion.to() && chains.isExclusion(all, hit, i)) return true;
        }
        return false;
    }
}
