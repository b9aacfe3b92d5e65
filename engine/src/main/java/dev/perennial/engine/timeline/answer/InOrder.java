package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Funnel;
import java.util.Arrays;
import java.util.List;

/**
 * Walks through a funnel whose steps come one after the other. For each step only the chain that began last is
 * followed: an earlier one allows nothing that it does not.
 */
final class InOrder {

    private final Chains chains;
    private final boolean strict;
    private final List<Funnel.Exclusion> exclusions;
    private final int steps;
    /** The bits of all steps but the first. */
    private final long later;
    /** For each step, the link of the chain that began last among those that reached it. */
    private final int[] latest;
    /** In a strict funnel, for each step, the link that the event before made. */
    private final int[] open;
    /** The same chains, kept until it is known that the person did not leave. */
    private final int[] arrived;

    InOrder(Chains chains) {
        this.chains = chains;
        this.strict = chains.funnel().order() == Funnel.Order.STRICT;
        this.exclusions = chains.funnel().exclusions();
        this.steps = chains.steps();
        this.later = -1L >>> (Long.SIZE - steps) & ~1L;
        this.latest = new int[steps];
        this.open = new int[steps];
        this.arrived = new int[steps];
    }

    /**
     * Goes on until the last step is reached: nothing that comes then is the first of its kind.
     *
     * @param group so many events of one person, in order
     */
    void walk(Hits all, int[] group, int size, Span period) {
        Arrays.fill(latest, Chains.NONE);
        Arrays.fill(open, Chains.NONE);
        Arrays.fill(arrived, Chains.NONE);
        for (int i = 0; i < size && arrived[steps - 1] == Chains.NONE; i++) {
            int hit = group[i];
            if (!exclusions.isEmpty() && leaves(all, hit)) return;
            long mask = all.mask(hit);
            boolean begins = (mask & 1) != 0 && period.contains(all.ms(hit));
            if (strict) strictly(all, hit, mask, begins);
            else loosely(all, hit, mask, begins);
        }
        for (int step = 0; step < steps; step++) if (arrived[step] != Chains.NONE) chains.reach(step, arrived[step]);
    }

    /** The last step first: an event takes a chain one step on, not two. */
    private void loosely(Hits all, int hit, long mask, boolean begins) {
        long left = mask & later;
        while (left != 0) {
            int step = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
            left ^= 1L << step;
            int from = latest[step - 1];
            if (from != Chains.NONE
                    && chains.start(from) != chains.start(latest[step])
                    && chains.isInWindow(all, from, hit)) come(step, chains.link(hit, from));
        }
        if (begins) come(0, chains.link(hit, Chains.NONE));
    }

    private void strictly(Hits all, int hit, long mask, boolean begins) {
        for (int step = steps - 1; step > 0; step--) {
            int from = open[step - 1];
            boolean goes = (mask >>> step & 1) != 0 && from != Chains.NONE && chains.isInWindow(all, from, hit);
            open[step] = goes ? come(step, chains.link(hit, from)) : Chains.NONE;
        }
        open[0] = begins ? come(0, chains.link(hit, Chains.NONE)) : Chains.NONE;
    }

    private int come(int step, int link) {
        latest[step] = link;
        if (arrived[step] == Chains.NONE) arrived[step] = link;
        return link;
    }

    private boolean leaves(Hits all, int hit) {
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
