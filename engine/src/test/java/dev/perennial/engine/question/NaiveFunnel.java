package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** A funnel: from every event that may begin it walk as far as it goes; whoever gets anywhere so has reached it. */
record NaiveFunnel(Funnel funnel, List<NaiveStore.Person> people) {

    FunnelAnswer answer() {
        var walks = walks();
        var slices = new Split(funnel.breakdown()).slices(List.copyOf(walks.values()), Walked::values);
        return new FunnelAnswer(slices.entrySet().stream()
                .map(slice -> part(slice.getKey(), slice.getValue()))
                .toList());
    }

    /** Everybody who began, with all their chains. */
    SequencedMap<PersonId, Walked> walks() {
        var walks = new TreeMap<PersonId, Walked>();
        for (var person : people) {
            var all = person.events.stream().map(Change.Stamped::event).toList();
            var chains = new ArrayList<List<Integer>>();
            for (var places : walkable(all)) {
                var events = places.stream().map(all::get).toList();
                var found = chains(events);
                if (!left(events, found))
                    found.forEach(
                            chain -> chains.add(chain.stream().map(places::get).toList()));
            }
            if (!chains.isEmpty()) walks.put(person.id, new Walked(funnel, person, all, chains));
        }
        return walks;
    }

    /** The places of the events that are looked at; apart for each value of what must be constant. */
    private Collection<List<Integer>> walkable(List<Event> all) {
        var places = new TreeMap<String, List<Integer>>();
        for (int place = 0; place < all.size(); place++) {
            var event = all.get(place);
            if (!Meaning.meets(funnel.scope().where(), event) || !isSeen(event)) continue;
            var at = place;
            constant(event)
                    .ifPresent(value -> places.computeIfAbsent(value, _ -> new ArrayList<>())
                            .add(at));
        }
        return places.values();
    }

    private boolean isSeen(Event event) {
        return event.isActivity()
                || funnel.steps().stream().anyMatch(step -> Meaning.fills(step, event))
                || funnel.exclusions().stream().anyMatch(exclusion -> Meaning.fills(exclusion.step(), event));
    }

    private Optional<String> constant(Event event) {
        if (funnel.constant().isEmpty()) return Optional.of("");
        return event.properties()
                .value(funnel.constant().get())
                .filter(value -> !(value instanceof Value.Texts || value instanceof Value.Lines))
                .map(value -> Meaning.texts(value).getFirst());
    }

    /** For every event in the period that may begin, the places of the events that reach one step after the other. */
    private List<List<Integer>> chains(List<Event> events) {
        var chains = new ArrayList<List<Integer>>();
        for (int start = 0; start < events.size(); start++) {
            var event = events.get(start);
            if (!funnel.scope().period().contains(event.occurredAt())) continue;
            var begins = funnel.order() == Funnel.Order.ANY
                    ? canFill(List.of(event), funnel.steps())
                    : Meaning.fills(funnel.steps().getFirst(), event);
            if (begins) chains.add(chain(events, start));
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
            if (took.compareTo(funnel.window()) > 0) break;
            var next = funnel.steps().get(chain.size());
            switch (funnel.order()) {
                case ORDERED -> {
                    if (Meaning.fills(next, events.get(place))) chain.add(place);
                }
                case STRICT -> {
                    if (!Meaning.fills(next, events.get(place))) return chain;
                    chain.add(place);
                }
                case ANY -> {
                    if (ends(events.get(place), chain.size())) return chain;
                    var joined = new ArrayList<>(chain);
                    joined.add(place);
                    if (canFill(joined.stream().map(events::get).toList(), funnel.steps())) chain.add(place);
                }
            }
        }
        return chain;
    }

    /** Whether each event can fill a step of its own. */
    private static boolean canFill(List<Event> events, List<Step> open) {
        if (events.isEmpty()) return true;
        for (int i = 0; i < open.size(); i++) {
            if (!Meaning.fills(open.get(i), events.getFirst())) continue;
            var others = new ArrayList<>(open);
            others.remove(i);
            if (canFill(events.subList(1, events.size()), others)) return true;
        }
        return false;
    }

    private boolean ends(Event event, int reached) {
        return funnel.exclusions().stream()
                .anyMatch(exclusion -> exclusion.from() < reached
                        && reached <= exclusion.to()
                        && Meaning.fills(exclusion.step(), event));
    }

    /** Whether somebody did between two steps what must not happen there. */
    private boolean left(List<Event> events, List<List<Integer>> chains) {
        if (funnel.order() == Funnel.Order.ANY) return false;
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

    private FunnelAnswer.Part part(Optional<Slice> slice, List<Walked> members) {
        var stages = new ArrayList<FunnelAnswer.Stage>();
        var before = members;
        for (int step = 0; step < funnel.steps().size(); step++) {
            var asked = step;
            var reached = before.stream()
                    .filter(walked -> walked.reached(asked).isPresent())
                    .toList();
            var lost = new ArrayList<>(before);
            lost.removeAll(reached);
            stages.add(new FunnelAnswer.Stage(
                    who(reached), who(lost), took(reached, step, step - 1), took(reached, step, 0)));
            before = reached;
        }
        return new FunnelAnswer.Part(slice, stages);
    }

    static Figure who(List<Walked> members) {
        return Cut.figure(members.stream().map(walked -> walked.person.id).toList());
    }

    private static Optional<Took> took(List<Walked> reached, int step, int since) {
        if (step == 0) return Optional.empty();
        var took = new TreeMap<PersonId, Duration>();
        for (var walked : reached) took.put(walked.person.id, walked.took(since, step));
        return Cut.took(took);
    }

    /** One person's events and the chains among them. */
    record Walked(Funnel funnel, NaiveStore.Person person, List<Event> events, List<List<Integer>> chains) {

        /** The chain that came to the step first; of several, the one that began last. */
        Optional<List<Integer>> reached(int step) {
            return chains.stream()
                    .filter(chain -> chain.size() > step)
                    .min(Comparator.<List<Integer>>comparingInt(chain -> chain.get(step))
                            .thenComparing(List::getFirst, Comparator.reverseOrder()));
        }

        Duration took(int since, int step) {
            var chain = reached(step).orElseThrow();
            return Duration.between(
                    events.get(chain.get(since)).occurredAt(),
                    events.get(chain.get(step)).occurredAt());
        }

        /** The values of the event that gives them, on the chain that got furthest, first. */
        Set<Optional<String>> values() {
            var split = new Split(funnel.breakdown());
            var steps = chains.stream().mapToInt(List::size).max().orElseThrow();
            var furthest = reached(steps - 1).orElseThrow();
            if (funnel.breakdown().filter(Breakdown::ofPerson).isPresent())
                return split.values(events.getFirst(), person);
            var touches = events.subList(0, furthest.getLast() + 1).stream()
                    .filter(Event::isActivity)
                    .map(event -> split.values(event, person))
                    .filter(values -> !values.equals(Set.of(Optional.<String>empty())))
                    .toList();
            return switch (funnel.touch()) {
                case Funnel.Touch.AtStep(var step) ->
                    step < steps ? split.values(events.get(furthest.get(step)), person) : Set.of(Optional.empty());
                case Funnel.Touch.First _ -> touches.isEmpty() ? Set.of(Optional.empty()) : touches.getFirst();
                case Funnel.Touch.Last _ -> touches.isEmpty() ? Set.of(Optional.empty()) : touches.getLast();
            };
        }
    }
}
