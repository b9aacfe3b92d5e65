package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Funnel;
import java.util.Arrays;

/**
 * The chains through a funnel among the events of one person. A link is an event that brought a chain to a step, with
 * the link before it; kept is, for each step, the link that came there first and, of several, that of the chain that
 * began last.
 */
final class Chains {

    static final int NONE = -1;

    private final Funnel funnel;
    private final long windowMs;
    private final int steps;
    private int[] hits = new int[64];
    private int[] before = new int[64];
    private int[] starts = new int[64];
    private int links;
    private final int[] first;

    Chains(Funnel funnel) {
        this.funnel = funnel;
        this.windowMs = funnel.window().toMillis();
        this.steps = funnel.steps().size();
        this.first = new int[steps];
    }

    /** Begins with the next person. */
    void clear() {
        links = 0;
        Arrays.fill(first, NONE);
    }

    int link(int hit, int previous) {
        if (links == hits.length) {
            hits = Arrays.copyOf(hits, 2 * links);
            before = Arrays.copyOf(before, 2 * links);
            starts = Arrays.copyOf(starts, 2 * links);
        }
        hits[links] = hit;
        before[links] = previous;
        starts[links] = previous == NONE ? hit : starts[previous];
        return links++;
    }

    /** A link has come to a step. */
    void reach(int step, int link) {
        int there = first[step];
        if (there == NONE || hits[link] < hits[there] || (hits[link] == hits[there] && starts[link] > starts[there]))
            first[step] = link;
    }

    /** How many steps were reached. */
    int reached() {
        int reached = 0;
        while (reached < steps && first[reached] != NONE) reached++;
        return reached;
    }

    /** The link that came to a step first. */
    int first(int step) {
        return first[step];
    }

    /** The event of a link. */
    int hit(int link) {
        return hits[link];
    }

    /** The event that came to an earlier step on the chain of a link. */
    int hit(int link, int back) {
        int at = link;
        for (int i = 0; i < back; i++) at = before[at];
        return hits[at];
    }

    /** The event that began the chain of a link; {@link #NONE} when there is no link. */
    int start(int link) {
        return link == NONE ? NONE : starts[link];
    }

    int steps() {
        return steps;
    }

    Funnel funnel() {
        return funnel;
    }

    boolean isInWindow(Hits all, int link, int hit) {
        return all.ms(hit) - all.ms(starts[link]) <= windowMs;
    }

    /** Exclusions stand behind the steps in a mask. */
    boolean isExclusion(Hits all, int hit, int exclusion) {
        return all.fills(hit, steps + exclusion);
    }
}
