package dev.perennial.engine.sql;

import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.Journey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a funnel whose steps come in any order, for the events of one person, interval and constant.
 *
 * <p>An event joins a chain when it and the events there can each fill a step of their own: a matching that grows by
 * one along an augmenting path (Kuhn 1955). No event ever has to leave it again, so that going through the events in
 * order finds every step as early as it can be reached.
 */
final class AnyOrder {

    /**
     * @param place in the order of all events of the person
     * @param steps that it fills, a bit for each
     * @param exclusions that it is, a bit for each
     * @param begins whether a chain may begin here
     */
    record Deed(
            long place, long at, long steps, long exclusions, boolean begins, Collection<Optional<String>> values) {}

    private final Funnel funnel;
    private final List<Chain> first = new ArrayList<>();

    AnyOrder(Funnel funnel) {
        this.funnel = funnel;
    }

    /** More events of the person, apart from those given before. */
    void add(List<Deed> deeds) {
        for (int start = 0; start < deeds.size(); start++)
            if (deeds.get(start).begins && deeds.get(start).steps != 0) keep(chain(deeds, start));
    }

    boolean hasBegun() {
        return !first.isEmpty();
    }

    Journey journey(int person, int interval) {
        var legs = new ArrayList<Journey.Leg>();
        for (int step = 0; step < first.size(); step++) {
            var deeds = best(step).deeds;
            legs.add(new Journey.Leg(deeds.get(step).at, deeds.get(Math.max(0, step - 1)).at, deeds.getFirst().at));
        }
        return new Journey(person, interval, values(best(first.size() - 1)), List.copyOf(legs));
    }

    private Collection<Optional<String>> values(Chain furthest) {
        var isOfPerson = funnel.breakdown().filter(Breakdown::ofPerson).isPresent();
        if (isOfPerson || !(funnel.touch() instanceof Funnel.Touch.AtStep(var step)))
            return furthest.deeds.getLast().values;
        return step < furthest.deeds.size() ? furthest.deeds.get(step).values : List.of(Optional.empty());
    }

    private Chain chain(List<Deed> deeds, int start) {
        var chain = new Chain(funnel.steps().size());
        chain.join(deeds.get(start));
        for (int i = start + 1; i < deeds.size() && !chain.isWhole(); i++) {
            var deed = deeds.get(i);
            if (deed.at - deeds.get(start).at > funnel.window().toMillis() || ends(chain, deed)) break;
            chain.join(deed);
        }
        return chain;
    }

    private boolean ends(Chain chain, Deed deed) {
        for (int x = 0; x < funnel.exclusions().size(); x++) {
            var exclusion = funnel.exclusions().get(x);
            var reached = chain.deeds.size();
            if ((deed.exclusions >> x & 1) == 1 && exclusion.from() < reached && reached <= exclusion.to()) return true;
        }
        return false;
    }

    /** Keeps for each step the chain that came there first, and of several the one that began last. */
    private void keep(Chain chain) {
        for (int step = 0; step < chain.deeds.size(); step++) {
            if (step == first.size()) first.add(chain);
            else if (chain.deeds.get(step).place <= best(step).deeds.get(step).place) first.set(step, chain);
        }
    }

    private Chain best(int step) {
        return first.get(step);
    }

    /** Events that each fill a step of their own. */
    private static final class Chain {
        private final List<Deed> deeds = new ArrayList<>();
        private final @Nullable Deed[] filled;

        Chain(int steps) {
            filled = new Deed[steps];
        }

        boolean isWhole() {
            return deeds.size() == filled.length;
        }

        void join(Deed deed) {
            if (deed.steps != 0 && fill(deed, new boolean[filled.length])) deeds.add(deed);
        }

        private boolean fill(Deed deed, boolean[] tried) {
            for (int step = 0; step < filled.length; step++) {
                if ((deed.steps >> step & 1) == 0 || tried[step]) continue;
                tried[step] = true;
                var there = filled[step];
                if (there == null || fill(there, tried)) {
                    filled[step] = deed;
                    return true;
                }
            }
            return false;
        }
    }
}
