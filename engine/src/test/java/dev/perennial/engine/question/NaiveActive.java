package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** In which intervals people did something, and what that makes of them. */
record NaiveActive(
        Scope scope, Step step, Interval interval, Optional<Breakdown> breakdown, List<NaiveStore.Person> people) {

    StickinessAnswer stickiness() {
        var cut = Cut.of(scope, interval);
        var counts = new ArrayList<StickinessAnswer.Count>();
        for (int n = 1; n <= cut.starts().size(); n++) {
            var many = n;
            counts.add(new StickinessAnswer.Count(
                    n, who(person -> intervals(cut, person) == many), who(person -> intervals(cut, person) >= many)));
        }
        var parts = new ArrayList<StickinessAnswer.Part>();
        new Split(breakdown)
                .people(people, event -> scope.period().contains(event.occurredAt()) && counts(event))
                .forEach((slice, held) -> parts.add(new StickinessAnswer.Part(
                        slice, new NaiveActive(scope, step, interval, Optional.empty(), held).stickiness())));
        return new StickinessAnswer(cut.starts(), counts, parts);
    }

    private long intervals(Cut cut, NaiveStore.Person person) {
        return times(person)
                .filter(scope.period()::contains)
                .map(cut::index)
                .distinct()
                .count();
    }

    LifecycleAnswer lifecycle() {
        var cut = Cut.of(scope, interval);
        var points = new ArrayList<LifecycleAnswer.Point>();
        for (int i = 0; i < cut.starts().size(); i++) {
            var start = cut.starts().get(i);
            var end = i + 1 < cut.starts().size()
                    ? cut.starts().get(i + 1)
                    : scope.period().to();
            var before = i == 0 ? cut.before() : cut.starts().get(i - 1);
            points.add(new LifecycleAnswer.Point(
                    start,
                    who(person -> did(person, start, end) && !did(person, Instant.MIN, start)),
                    who(person -> did(person, start, end) && did(person, before, start)),
                    who(person ->
                            did(person, start, end) && !did(person, before, start) && did(person, Instant.MIN, before)),
                    who(person -> !did(person, start, end) && did(person, before, start))));
        }
        var parts = new ArrayList<LifecycleAnswer.Part>();
        new Split(breakdown)
                .people(
                        people,
                        event -> event.occurredAt().isBefore(scope.period().to()) && counts(event))
                .forEach((slice, held) -> parts.add(new LifecycleAnswer.Part(
                        slice, new NaiveActive(scope, step, interval, Optional.empty(), held).lifecycle())));
        return new LifecycleAnswer(points, parts);
    }

    private boolean did(NaiveStore.Person person, Instant from, Instant to) {
        return times(person).anyMatch(time -> !time.isBefore(from) && time.isBefore(to));
    }

    private Stream<Instant> times(NaiveStore.Person person) {
        return person.events.stream()
                .map(stamped -> stamped.event())
                .filter(this::counts)
                .map(event -> event.occurredAt());
    }

    private boolean counts(Event event) {
        return Meaning.meets(scope.where(), event) && Meaning.fills(step, event);
    }

    private Figure who(Predicate<NaiveStore.Person> are) {
        return Cut.figure(
                people.stream().filter(are).<PersonId>map(person -> person.id).toList());
    }
}
