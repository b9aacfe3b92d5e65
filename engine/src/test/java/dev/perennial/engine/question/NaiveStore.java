package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The definitions of every question as plain loops over lists: slow, short, and right by reading. */
public final class NaiveStore implements Store {

    private final Clock clock;
    private final Memberships memberships;
    private final List<Change.Stamped> events = new ArrayList<>();
    private final List<Change.TraitChanged> deeds = new ArrayList<>();
    private final Map<PersonId, PersonId> moved = new HashMap<>();
    private final Set<PersonId> forgotten = new HashSet<>();
    private Position position = Position.START;

    public NaiveStore(Clock clock) {
        this(clock, Memberships.NONE);
    }

    public NaiveStore(Clock clock, Memberships memberships) {
        this.clock = clock;
        this.memberships = memberships;
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public People apply(List<Change> changes) {
        var touched = new TreeSet<PersonId>();
        var origins = new TreeSet<PersonId>();
        for (var change : changes) if (isNew(change)) apply(change, touched, origins);
        origins.removeAll(forgotten);
        origins.forEach(origin -> touched.add(person(origin)));
        return People.of(touched.stream().mapToLong(PersonId::value).toArray());
    }

    private boolean isNew(Change change) {
        return switch (change) {
            case Change.Stamped(var offset, var _, var _) -> offset > position.log();
            case Change.Moved(var number, var _, var _, var _) -> number > position.changes();
            case Change.TraitChanged deed -> deed.number() > position.changes();
            case Change.Forgotten(var number, var _) -> number > position.changes();
        };
    }

    private void apply(Change change, Set<PersonId> touched, Set<PersonId> origins) {
        switch (change) {
            case Change.Stamped stamped -> {
                position = new Position(stamped.offset(), position.changes());
                origins.add(stamped.origin());
                if (!forgotten.contains(stamped.origin())) events.add(stamped);
            }
            case Change.Moved(var number, var origin, var from, var into) -> {
                position = new Position(position.log(), number);
                touched.addAll(List.of(from, into, person(origin)));
                origins.add(origin);
                if (!forgotten.contains(origin)) moved.put(origin, into);
            }
            case Change.TraitChanged deed -> {
                position = new Position(position.log(), deed.number());
                origins.add(deed.origin());
                if (!forgotten.contains(deed.origin())) deeds.add(deed);
            }
            case Change.Forgotten(var number, var origin) -> {
                position = new Position(position.log(), number);
                touched.addAll(List.of(origin, person(origin)));
                forgotten.add(origin);
                events.removeIf(event -> event.origin().equals(origin));
                deeds.removeIf(deed -> deed.origin().equals(origin));
                moved.remove(origin);
            }
        }
    }

    private PersonId person(PersonId origin) {
        return moved.getOrDefault(origin, origin);
    }

    /** Everybody of whom an event or a trait is known, each with their events in order. */
    Map<PersonId, Person> everybody() {
        var people = new TreeMap<PersonId, Person>();
        events.stream()
                .sorted(Comparator.comparing(
                                (Change.Stamped event) -> event.event().occurredAt())
                        .thenComparing(Change.Stamped::origin)
                        .thenComparingLong(Change.Stamped::offset))
                .forEach(event -> people.computeIfAbsent(person(event.origin()), id -> new Person(id, memberships))
                        .events
                        .add(event));
        deeds.stream()
                .sorted(Comparator.comparing(Change.TraitChanged::occurredAt)
                        .thenComparingLong(Change.TraitChanged::offset)
                        .thenComparingLong(Change.TraitChanged::number))
                .forEach(deed -> people.computeIfAbsent(person(deed.origin()), id -> new Person(id, memberships))
                        .tell(deed.deed()));
        return people;
    }

    @Override
    @SuppressWarnings("unchecked") // each question is answered by what its own type parameter says
    public <A> Answer<A> ask(Question<A> question) {
        var everybody = List.copyOf(everybody().values());
        var value = switch (question) {
            case Trend trend -> new NaiveTrend(trend, among(trend.scope(), everybody)).answer();
            case Funnel funnel -> new NaiveFunnel(funnel, among(funnel.scope(), everybody)).answer();
            case FunnelTrend trend ->
                new NaiveFunnelTrend(trend, among(trend.funnel().scope(), everybody)).answer();
            case Retention retention -> new NaiveRetention(retention, among(retention.scope(), everybody)).answer();
            case Stickiness(var scope, var step, var interval, var by) ->
                new NaiveActive(scope, step, interval, by, among(scope, everybody)).stickiness();
            case Lifecycle(var scope, var step, var interval, var by) ->
                new NaiveActive(scope, step, interval, by, among(scope, everybody)).lifecycle();
            case Distribution asked -> new NaiveDistribution(asked, among(asked.scope(), everybody)).answer();
            case Gaps gaps -> new NaiveGaps(gaps, among(gaps.scope(), everybody)).answer();
            case Paths paths -> new NaivePaths(paths, among(paths.scope(), everybody)).answer();
            case Attribution asked -> new NaiveAttribution(asked, among(asked.scope(), everybody)).answer();
            case Rfm asked -> new NaiveRfm(asked, among(asked.scope(), everybody)).answer();
            case Revenue asked -> new NaiveRevenue(asked, among(asked.scope(), everybody)).answer();
            case Visits visits -> new NaiveVisit(visits, among(visits.scope(), everybody)).answer();
            case Roll roll -> NaiveLists.roll(roll, everybody);
            case History history -> NaiveLists.history(history, everybody);
        };
        return (Answer<A>) new Answer<>(value, position);
    }

    private List<Person> among(Scope scope, List<Person> everybody) {
        var meaning = new Meaning(new Moment(clock.instant(), scope.zone()), everybody, memberships);
        return everybody.stream()
                .filter(person -> meaning.matches(scope.people(), person))
                .toList();
    }

    @Override
    public People people(Condition condition, Moment moment) {
        var everybody = everybody().values();
        var meaning = new Meaning(moment, everybody, memberships);
        return People.of(everybody.stream()
                .filter(person -> meaning.matches(condition, person))
                .mapToLong(person -> person.id.value())
                .toArray());
    }

    @Override
    public People people(Condition condition, People among, Moment moment) {
        return people(condition, moment).and(among);
    }

    @Override
    public Schema schema() {
        return NaiveLists.schema(events, deeds);
    }

    @Override
    public void close() {}

    /** One person with everything they did, in order, and the traits they have now. */
    static final class Person {
        final PersonId id;
        final List<Change.Stamped> events = new ArrayList<>();
        final TreeMap<String, Value> traits = new TreeMap<>();
        private final Memberships memberships;

        Person(PersonId id, Memberships memberships) {
            this.id = id;
            this.memberships = memberships;
        }

        /** The same person, as if only some of it had been done. */
        Person only(Predicate<Event> deeds) {
            var same = new Person(id, memberships);
            same.traits.putAll(traits);
            events.stream().filter(stamped -> deeds.test(stamped.event())).forEach(same.events::add);
            return same;
        }

        void tell(TraitDeed deed) {
            switch (deed) {
                case TraitDeed.Put(var trait, var value) -> traits.put(trait, value);
                case TraitDeed.Unset(var trait) -> traits.remove(trait);
                case TraitDeed.Once _, TraitDeed.Add _, TraitDeed.Append _, TraitDeed.UnsetAll _ ->
                    throw new IllegalArgumentException("what a store is told is folded already: " + deed);
            }
        }

        /** What the first activity that carries a property says there. */
        Optional<Value> first(String name) {
            return events.stream()
                    .map(Change.Stamped::event)
                    .filter(event -> event.isActivity())
                    .flatMap(event -> event.properties().value(name).stream())
                    .findFirst();
        }

        boolean isIn(long segment) {
            return memberships.known(segment).contains(id);
        }

        Optional<Value> trait(String name) {
            return Optional.ofNullable(traits.get(name));
        }
    }
}
