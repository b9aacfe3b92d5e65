package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Funnel;
import java.util.Arrays;

/**
 * Walks through a funnel whose steps come one after the other. For each step only the chain that began last is
 * followed: an earlier one allows nothing that it does not.
 */
final class InOrder {

    private final Chains chains;
    private final boolean strict;
    private final int steps;
    /** For each step, the link of the chain that began last among those that reached it. */
    private final int[] latest;
    /** In a strict funnel, for each step, the link that the event before made. */
    private final int[] open;
    /** The same chains, kept until it is known that the person did not leave. */
    private final int[] arrived;

    InOrder(Chains chains) {
        this.chains = chains;
        this.strict = chains.funnel().order() == Funnel.Order.STRICT;
        this.steps = chains.steps();
        this.latest = new int[steps];
        this.open = new int[steps];
        this.arrived = new int[steps];
    }

    /** @param group so many events of one person, in order */
    void walk(Hits all, int[] group, int size, Span period) {
        Arrays.fill(latest, Chains.NONE);
        Arrays.fill(open, Chains.NONE);
        Arrays.fill(arrived, Chains.NONE);
        for (int i = 0; i < size; i++) {
            int hit = group[i];
            if (leaves(all, hit)) return;
            long mask = all.mask(hit);
            for (int step = steps - 1; step > 0; step--) {
                if ((mask >>> step & 1) != 0) advance(all, hit, step);
                else open[step] = Chains.NONE;
            }
            boolean begins = (mask & 1) != 0 && period.contains(all.ms(hit));
            open[0] = begins ? come(0, chains.link(hit, Chains.NONE)) : Chains.NONE;
        }
        for (int step = 0; step < steps; step++) if (arrived[step] != Chains.NONE) chains.reach(step, arrived[step]);
    }

    private void advance(Hits all, int hit, int step) {
        int from = strict ? open[step - 1] : latest[step - 1];
        boolean goes = from != Chains.NONE
                && (strict || chains.start(from) != chains.start(latest[step]))
                && chains.isInWindow(all, from, hit);
        open[step] = goes ? come(step, chains.link(hit, from)) : Chains.NONE;
    }

    private int come(int step, int link) {
        latest[step] = link;
        if (arrived[step] == Chains.NONE) arrived[step] = link;
        return link;
    }

    private boolean leaves(Hits all, int hit) {
        if (arrived[steps - 1] != Chains.NONE) return false;
        var exclusions = chains.funnel().exclusions();
        for (int i = 0; i < exclusions.size(); i++) {
            if (!chains.isExclusion(all, hit, i)) continue;
            int from = latest[exclusions.get(i).from()];
            if (from != Chains.NONE
                    && chains.isInWindow(all, from, hit)
                    && chains.start(latest[exclusions.get(i).to()]) < chains.start(from)) return true;
        }
        return false;
    }
}
