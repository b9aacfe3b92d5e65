package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A funnel: from every first step walk to the earliest next one; whoever gets anywhere so has reached it. */
record NaiveFunnel(Funnel funnel, List<NaiveStore.Person> people) {

    FunnelAnswer answer() {
        var walks = new TreeMap<PersonId, Walked>();
        var values = new HashMap<PersonId, Set<Optional<String>>>();
        var split = new Split(funnel.breakdown());
        for (var person : people) {
            var events = person.events.stream()
                    .map(Change.Stamped::event)
                    .filter(event -> Meaning.meets(funnel.scope().where(), event))
                    .toList();
            var chains = chains(events);
            if (chains.isEmpty() || left(events, chains)) continue;
            var walked = new Walked(events, chains);
            walks.put(person.id, walked);
            values.put(person.id, split.values(walked.furthest(), person));
        }
        var slices = split.slices(List.copyOf(walks.keySet()), id -> Objects.requireNonNull(values.get(id)));
        return new FunnelAnswer(slices.entrySet().stream()
                .map(slice -> part(slice.getKey(), slice.getValue(), walks))
                .toList());
    }

    /** For every event that fills the first step in the period, the places of the events that fill the steps after. */
    private List<List<Integer>> chains(List<Event> events) {
        var chains = new ArrayList<List<Integer>>();
        for (int start = 0; start < events.size(); start++) {
            var event = events.get(start);
            if (!Meaning.fills(funnel.steps().getFirst(), event)
                    || !funnel.scope().period().contains(event.occurredAt())) continue;
            chains.add(chain(events, start));
        }
        return chains;
    }

    private List<Integer> chain(List<Event> events, int start) {
        var chain = new ArrayList<>(List.of(start));
        for (int place = start + 1;
                place < events.size() && chain.size() < funnel.steps().size();
                place++) {
            var took = Duration.between(
                    events.get(start).occurredAt(), events.get(place).occurredAt());
            if (took.compareTo(funnel.window()) <= 0
                    && Meaning.fills(funnel.steps().get(chain.size()), events.get(place))) chain.add(place);
        }
        return chain;
    }

    private boolean left(List<Event> events, List<List<Integer>> chains) {
        for (var exclusion : funnel.exclusions())
            for (int place = 0; place < events.size(); place++)
                if (Meaning.fills(exclusion.step(), events.get(place)) && isBetween(exclusion, place, events, chains))
                    return true;
        return false;
    }

    private boolean isBetween(Funnel.Exclusion exclusion, int place, List<Event> events, List<List<Integer>> chains) {
        var from = latest(chains, exclusion.from(), place);
        if (from.isEmpty()) return false;
        var since = Duration.between(
                events.get(from.get()).occurredAt(), events.get(place).occurredAt());
        var to = latest(chains, exclusion.to(), place);
        var through = latest(chains, funnel.steps().size() - 1, place);
        return since.compareTo(funnel.window()) <= 0 && (to.isEmpty() || to.get() < from.get()) && through.isEmpty();
    }

    /** The latest start that had come to the step before this place. */
    private static Optional<Integer> latest(List<List<Integer>> chains, int step, int place) {
        return chains.stream()
                .filter(chain -> chain.size() > step && chain.get(step) < place)
                .map(List::getFirst)
                .max(Integer::compare);
    }

    private FunnelAnswer.Part part(Optional<Slice> slice, List<PersonId> members, Map<PersonId, Walked> walks) {
        var stages = new ArrayList<FunnelAnswer.Stage>();
        var before = members;
        for (int step = 0; step < funnel.steps().size(); step++) {
            var asked = step;
            var reached = before.stream()
                    .filter(person -> walk(walks, person).reached(asked).isPresent())
                    .toList();
            var lost = new ArrayList<>(before);
            lost.removeAll(reached);
            stages.add(new FunnelAnswer.Stage(Cut.figure(reached), Cut.figure(lost), meanTime(step, reached, walks)));
            before = reached;
        }
        return new FunnelAnswer.Part(slice, stages);
    }

    private static Optional<Duration> meanTime(int step, List<PersonId> reached, Map<PersonId, Walked> walks) {
        if (step == 0 || reached.isEmpty()) return Optional.empty();
        var sum = Duration.ZERO;
        for (var person : reached) sum = sum.plus(walk(walks, person).took(step));
        return Optional.of(sum.dividedBy(reached.size()));
    }

    private static Walked walk(Map<PersonId, Walked> walks, PersonId person) {
        return Objects.requireNonNull(walks.get(person));
    }

    /** One person's events and the chains among them. */
    private record Walked(List<Event> events, List<List<Integer>> chains) {

        /** The chain that came to the step first; of several, the one that began last. */
        Optional<List<Integer>> reached(int step) {
            Optional<List<Integer>> first = Optional.empty();
            for (var chain : chains)
                if (chain.size() > step
                        && (first.isEmpty() || chain.get(step) <= first.get().get(step))) first = Optional.of(chain);
            return first;
        }

        Duration took(int step) {
            var chain = reached(step).orElseThrow();
            return Duration.between(
                    events.get(chain.get(step - 1)).occurredAt(),
                    events.get(chain.get(step)).occurredAt());
        }

        /** The event that began the chain that got furthest, first. */
        Event furthest() {
            var steps = chains.stream().mapToInt(List::size).max().orElseThrow();
            return events.get(reached(steps - 1).orElseThrow().getFirst());
        }
    }
}
