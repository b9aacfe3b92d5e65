package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.Funnel.Touch;
import dev.perennial.engine.question.Journey;
import dev.perennial.engine.question.Journeys;
import dev.perennial.engine.question.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * A funnel: each person is followed through their events.
 *
 * @param periods in each of which a chain may begin; each is a funnel of its own
 */
record FunnelWalk(Asking asking, Funnel funnel, List<Span> periods) {

    /** How far everybody came who began. */
    Journeys journeys() {
        return Journeys.together(funnel, asking.events(search(), (unit, tour) -> {
            var book = new Book(Values.of(funnel.breakdown(), asking, unit));
            tour.visit(book::add);
            return book.journeys(unit);
        }));
    }

    private Search search() {
        var steps = Stream.concat(
                        funnel.steps().stream(), funnel.exclusions().stream().map(Funnel.Exclusion::step))
                .toList();
        var scope = funnel.scope();
        return new Search(
                steps,
                funnel.order() == Funnel.Order.STRICT,
                scope.where(),
                periods.getFirst().fromMs(),
                lastMs(),
                asking.among(scope));
    }

    private long lastMs() {
        return Math.addExact(periods.getLast().toMs(), funnel.window().toMillis());
    }

    /** Whether the value of the breakdown may come from an event that fills no step. */
    private boolean isTouched() {
        return funnel.breakdown().isPresent()
                && !funnel.breakdown().get().ofPerson()
                && !(funnel.touch() instanceof Touch.AtStep);
    }

    /** A journey of which the values may still be missing. */
    private record Begun(Journey journey, Place last) {}

    /** Where an event stands among those of a person. */
    private record Place(long ms, long origin, long offset) {
        boolean isBefore(Hits hits, int hit) {
            int order = Long.compare(ms, hits.ms(hit));
            if (order == 0) order = Long.compare(origin, hits.origin(hit));
            if (order == 0) order = Long.compare(offset, hits.offset(hit));
            return order < 0;
        }
    }

    /** Follows the people of one unit. */
    private final class Book {
        private final Values values;
        private final Routes routes = new Routes(funnel);
        private final Journeys journeys = new Journeys(funnel);
        private final boolean touched = isTouched();
        private final List<Begun> begun = new ArrayList<>();

        Book(Values values) {
            this.values = values;
        }

        void add(Hits hits) {
            for (int i = 0; i < periods.size(); i++) {
                var chains = routes.of(hits, periods.get(i));
                int reached = chains.reached();
                if (reached == 0) continue;
                if (touched) begin(hits, i, chains, reached);
                else note(hits, journeys.group(i, values(hits, chains, reached)), chains, reached);
            }
        }

        private static void note(Hits hits, Journeys.Group group, Chains chains, int reached) {
            for (int step = 0; step < reached; step++) {
                int link = chains.first(step);
                long ms = hits.ms(chains.hit(link));
                long before = hits.ms(chains.hit(link, Math.min(step, 1)));
                group.reach((int) hits.person(), step, ms - before, ms - hits.ms(chains.start(link)));
            }
        }

        private void begin(Hits hits, int interval, Chains chains, int reached) {
            int last = chains.hit(chains.first(reached - 1));
            begun.add(new Begun(
                    new Journey((int) hits.person(), interval, Values.UNKNOWN, legs(hits, chains, reached)),
                    new Place(hits.ms(last), hits.origin(last), hits.offset(last))));
        }

        private static List<Journey.Leg> legs(Hits hits, Chains chains, int reached) {
            var legs = new ArrayList<Journey.Leg>(reached);
            for (int step = 0; step < reached; step++) {
                int link = chains.first(step);
                legs.add(new Journey.Leg(
                        hits.ms(chains.hit(link)),
                        hits.ms(chains.hit(link, Math.min(step, 1))),
                        hits.ms(chains.start(link))));
            }
            return legs;
        }

        private Collection<Optional<String>> values(Hits hits, Chains chains, int reached) {
            if (funnel.breakdown().isEmpty()) return Values.UNKNOWN;
            int furthest = chains.first(reached - 1);
            if (!(funnel.touch() instanceof Touch.AtStep(var step))
                    || funnel.breakdown().get().ofPerson()) return values.of(hits, chains.hit(furthest));
            return step < reached ? values.of(hits, chains.hit(furthest, reached - 1 - step)) : Values.UNKNOWN;
        }

        Journeys journeys(Unit unit) {
            if (!touched) return journeys;
            var who = new RoaringBitmap();
            var byPerson = new HashMap<Long, List<Begun>>();
            for (var one : begun) {
                who.add(one.journey.person());
                byPerson.computeIfAbsent(Integer.toUnsignedLong(one.journey.person()), _ -> new ArrayList<>())
                        .add(one);
            }
            var search = Search.activity(lastMs(), People.of(who));
            asking.events(unit, search, enough()).visit(hits -> {
                for (var one : byPerson.getOrDefault(hits.person(), List.of())) add(one.journey, touch(hits, one.last));
                byPerson.remove(hits.person());
            });
            // Whoever has no activity at all has no touch.
            byPerson.values().forEach(rest -> rest.forEach(one -> journeys.add(one.journey)));
            return journeys;
        }

        /** In order of time, nothing after the first touch can be the first. */
        private Walk.Enough enough() {
            return funnel.touch() instanceof Touch.First
                    ? hits -> isKnown(values.of(hits, hits.size() - 1))
                    : Walk.Enough.NEVER;
        }

        private static boolean isKnown(Collection<Optional<String>> values) {
            return values.size() > 1 || !values.contains(Optional.<String>empty());
        }

        private void add(Journey journey, Collection<Optional<String>> values) {
            journeys.add(new Journey(journey.person(), journey.interval(), values, journey.legs()));
        }

        private Collection<Optional<String>> touch(Hits hits, Place last) {
            Collection<Optional<String>> touch = Values.UNKNOWN;
            for (int hit = 0; hit < hits.size() && !last.isBefore(hits, hit); hit++) {
                var here = values.of(hits, hit);
                if (!isKnown(here)) continue;
                if (funnel.touch() instanceof Touch.First) return here;
                touch = here;
            }
            return touch;
        }
    }
}
