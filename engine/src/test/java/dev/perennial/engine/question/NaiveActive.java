package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** In which intervals people did something, and what that makes of them. */
record NaiveActive(Scope scope, Step step, Interval interval, List<NaiveStore.Person> people) {

    StickinessAnswer stickiness() {
        var cut = Cut.of(scope, interval);
        var counts = new ArrayList<StickinessAnswer.Count>();
        for (int n = 1; n <= cut.starts().size(); n++) {
            var many = n;
            counts.add(new StickinessAnswer.Count(
                    n, who(person -> intervals(cut, person) == many), who(person -> intervals(cut, person) >= many)));
        }
        return new StickinessAnswer(cut.starts(), counts);
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
        return new LifecycleAnswer(points);
    }

    private boolean did(NaiveStore.Person person, Instant from, Instant to) {
        return times(person).anyMatch(time -> !time.isBefore(from) && time.isBefore(to));
    }

    private Stream<Instant> times(NaiveStore.Person person) {
        return person.events.stream()
                .map(stamped -> stamped.event())
                .filter(event -> Meaning.meets(scope.where(), event) && Meaning.fills(step, event))
                .map(event -> event.occurredAt());
    }

    private Figure who(Predicate<NaiveStore.Person> are) {
        return Cut.figure(
                people.stream().filter(are).<PersonId>map(person -> person.id).toList());
    }
}
