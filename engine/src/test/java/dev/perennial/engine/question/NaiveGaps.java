package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gaps, pair by pair. */
record NaiveGaps(Gaps gaps, List<NaiveStore.Person> people) {

    GapsAnswer answer() {
        var found = new ArrayList<Found>();
        for (var person : people) found.addAll(found(person));
        return new GapsAnswer(new Split(gaps.breakdown())
                .slices(found, Found::values).entrySet().stream()
                        .map(slice -> part(slice.getKey(), slice.getValue()))
                        .toList());
    }

    private List<Found> found(NaiveStore.Person person) {
        var events = person.events.stream()
                .map(stamped -> stamped.event())
                .filter(event -> gaps.scope().period().contains(event.occurredAt()))
                .filter(event -> Meaning.meets(gaps.scope().where(), event))
                .toList();
        var found = new ArrayList<Found>();
        for (int from = 0; from < events.size(); from++)
            for (int to = from + 1; to < events.size(); to++)
                if (isGap(events.get(from), events.get(to), events.subList(from + 1, to)))
                    found.add(new Found(
                            person,
                            new Split(gaps.breakdown()).values(events.get(from), person),
                            Duration.between(
                                    events.get(from).occurredAt(),
                                    events.get(to).occurredAt())));
        return found;
    }

    private boolean isGap(Event from, Event to, List<Event> between) {
        return Meaning.fills(gaps.from(), from)
                && Meaning.fills(gaps.to(), to)
                && between.stream()
                        .noneMatch(event -> Meaning.fills(gaps.from(), event) || Meaning.fills(gaps.to(), event))
                && Duration.between(from.occurredAt(), to.occurredAt()).compareTo(gaps.longest()) <= 0;
    }

    private static GapsAnswer.Part part(Optional<Slice> slice, List<Found> found) {
        var sorted = found.stream().map(Found::took).sorted().toList();
        var bins = new ArrayList<GapsAnswer.Bin>();
        for (int i = 0; i < Cut.BOUNDS.size() && !found.isEmpty(); i++) {
            var from = Cut.BOUNDS.get(i);
            var to = i + 1 < Cut.BOUNDS.size() ? Optional.of(Cut.BOUNDS.get(i + 1)) : Optional.<Duration>empty();
            if (to.isPresent() && sorted.getFirst().compareTo(to.get()) >= 0) continue;
            if (sorted.getLast().compareTo(from) < 0) continue;
            var held =
                    found.stream().filter(one -> Cut.isIn(one.took, from, to)).toList();
            bins.add(new GapsAnswer.Bin(from, to, held.size(), who(held)));
        }
        return new GapsAnswer.Part(slice, who(found), found.size(), lengths(sorted), bins);
    }

    static Optional<GapsAnswer.Lengths> lengths(List<Duration> sorted) {
        if (sorted.isEmpty()) return Optional.empty();
        return Optional.of(new GapsAnswer.Lengths(
                sorted.getFirst(),
                Cut.quantile(sorted, 25),
                Cut.quantile(sorted, 50),
                Cut.quantile(sorted, 75),
                sorted.getLast(),
                sorted.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(sorted.size())));
    }

    private static Figure who(List<Found> found) {
        return Cut.figure(found.stream().map(one -> one.person.id).toList());
    }

    /** One gap of one person. */
    private record Found(NaiveStore.Person person, Set<Optional<String>> values, Duration took) {}
}
