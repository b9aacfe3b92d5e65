package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Visits and pages, counted one by one. */
record NaiveVisit(Visits question, List<NaiveStore.Person> people) {

    VisitsAnswer answer() {
        var cut = Cut.of(question.scope(), question.interval());
        var visits = people.stream().flatMap(person -> visits(person).stream()).toList();
        var parts = new ArrayList<VisitsAnswer.Part>();
        var split = new Split(question.breakdown());
        if (question.breakdown().isPresent())
            split.slices(visits, visit -> split.values(visit.events.getFirst(), visit.person))
                    .forEach((slice, held) ->
                            parts.add(new VisitsAnswer.Part(slice.orElseThrow(), answer(cut, held, List.of()))));
        return answer(cut, visits, parts);
    }

    private VisitsAnswer answer(Cut cut, List<Visit> visits, List<VisitsAnswer.Part> parts) {
        var points = new ArrayList<VisitsAnswer.Point>();
        for (int i = 0; i < cut.starts().size(); i++) {
            var interval = i;
            points.add(point(visits.stream()
                    .filter(visit -> cut.index(visit.events.getFirst().occurredAt()) == interval)
                    .toList()));
        }
        return new VisitsAnswer(cut.starts(), points, point(visits), pages(visits), parts);
    }

    private List<Visit> visits(NaiveStore.Person person) {
        var events = person.events.stream()
                .map(stamped -> stamped.event())
                .filter(event -> question.scope().period().contains(event.occurredAt()))
                .filter(event -> Meaning.meets(question.scope().where(), event))
                .filter(event -> Meaning.fills(question.step(), event))
                .toList();
        return NaiveVisits.of(events, question.pause()).stream()
                .map(visit -> new Visit(person, visit))
                .toList();
    }

    private static VisitsAnswer.Point point(List<Visit> visits) {
        var bounces = visits.stream().filter(visit -> visit.events.size() == 1).toList();
        return new VisitsAnswer.Point(
                visits.size(),
                who(visits),
                visits.stream().mapToLong(visit -> visit.events.size()).sum(),
                bounces.size(),
                who(bounces),
                NaiveGaps.lengths(visits.stream()
                        .map(visit -> Duration.between(
                                visit.events.getFirst().occurredAt(),
                                visit.events.getLast().occurredAt()))
                        .sorted()
                        .toList()));
    }

    private List<VisitsAnswer.Page> pages(List<Visit> visits) {
        if (question.page().isEmpty()) return List.of();
        var views = new ArrayList<View>();
        for (var visit : visits)
            for (int i = 0; i < visit.events.size(); i++)
                if (page(visit.events.get(i)).isPresent()) views.add(new View(visit, i));
        var pages = new ArrayList<VisitsAnswer.Page>();
        new Split(question.pages())
                .slices(views, view -> Set.of(page(view.event())))
                .forEach((slice, held) -> pages.add(page(slice.orElseThrow(), held)));
        return pages;
    }

    private VisitsAnswer.Page page(Slice slice, List<View> views) {
        var entries =
                views.stream().filter(view -> showsNone(view, 0, view.place)).toList();
        return new VisitsAnswer.Page(
                slice,
                views.size(),
                who(views.stream().map(View::visit).toList()),
                views.stream().map(View::visit).distinct().count(),
                entries.size(),
                views.stream()
                        .filter(view -> showsNone(view, view.place + 1, view.visit.events.size()))
                        .count(),
                entries.stream().filter(view -> view.visit.events.size() == 1).count(),
                NaiveGaps.lengths(views.stream()
                        .filter(view -> view.place + 1 < view.visit.events.size())
                        .map(view -> Duration.between(
                                view.event().occurredAt(),
                                view.visit.events.get(view.place + 1).occurredAt()))
                        .sorted()
                        .toList()),
                load(views));
    }

    private Optional<VisitsAnswer.Load> load(List<View> views) {
        var numbers = new ArrayList<BigDecimal>();
        for (var view : views)
            for (var name : question.load().stream().toList())
                if (view.event().properties().value(name).orElse(new Value.Flag(true)) instanceof Value.Num(var number))
                    numbers.add(number);
        if (numbers.isEmpty()) return Optional.empty();
        numbers.sort(null);
        return Optional.of(new VisitsAnswer.Load(
                numbers.size(),
                NaiveTrend.plain(NaiveTrend.quotient(NaiveTrend.sum(numbers), numbers.size())),
                nearest(numbers, 50),
                nearest(numbers, 95)));
    }

    /** The first that as many do not exceed. */
    private static BigDecimal nearest(List<BigDecimal> rising, int percent) {
        int rank = 1;
        while (rank * 100 < rising.size() * percent) rank++;
        return NaiveTrend.plain(rising.get(rank - 1));
    }

    /** Whether no page was shown between two places. */
    private boolean showsNone(View view, int from, int to) {
        return view.visit.events.subList(from, to).stream()
                .noneMatch(event -> page(event).isPresent());
    }

    private Optional<String> page(Event event) {
        return event.properties()
                .value(question.page().orElseThrow())
                .filter(value -> !(value instanceof Value.Texts || value instanceof Value.Lines))
                .map(value -> Meaning.texts(value).getFirst());
    }

    private static Figure who(List<Visit> visits) {
        return Cut.figure(visits.stream().map(visit -> visit.person.id).toList());
    }

    /** One visit; the same only as itself. */
    private static final class Visit {
        private final NaiveStore.Person person;
        private final List<Event> events;

        Visit(NaiveStore.Person person, List<Event> events) {
            this.person = person;
            this.events = events;
        }
    }

    /** An event of a visit. */
    private record View(Visit visit, int place) {
        Event event() {
            return visit.events.get(place);
        }
    }
}
