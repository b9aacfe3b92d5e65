package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Retention, person by person and cell by cell. */
record NaiveRetention(Retention retention, List<NaiveStore.Person> people) {

    RetentionAnswer answer() {
        var cut = Cut.of(retention.scope(), retention.interval());
        var starts = new ArrayList<Start>();
        for (var person : people) starts.addAll(starts(cut, person));
        var parts = new ArrayList<RetentionAnswer.Part>();
        if (retention.breakdown().isPresent())
            new Split(retention.breakdown())
                    .slices(starts, Start::values)
                    .forEach((slice, held) -> parts.add(new RetentionAnswer.Part(slice, cohorts(cut, held))));
        return new RetentionAnswer(cohorts(cut, starts), parts);
    }

    private List<RetentionAnswer.Cohort> cohorts(Cut cut, List<Start> starts) {
        var cohorts = new ArrayList<RetentionAnswer.Cohort>();
        for (int i = 0; i < cut.starts().size(); i++) {
            var interval = i;
            var cohort =
                    starts.stream().filter(start -> start.interval == interval).toList();
            var returns = new ArrayList<Figure>();
            returns.add(who(cohort));
            if (retention.brackets().isEmpty())
                for (int n = 1; i + n < cut.starts().size(); n++) returns.add(cell(cohort, i + n, i + n));
            for (int b = 1; b < retention.brackets().size(); b++) {
                var first = i + retention.brackets().get(b - 1);
                var last = i + retention.brackets().get(b) - 1;
                if (last < cut.starts().size()) returns.add(cell(cohort, first, last));
            }
            cohorts.add(new RetentionAnswer.Cohort(cut.starts().get(i), returns));
        }
        return cohorts;
    }

    private Figure cell(List<Start> cohort, int first, int last) {
        return who(cohort.stream()
                .filter(start -> start.returns.stream()
                        .filter(index -> index >= first)
                        .filter(index -> retention.mode() == Retention.Mode.ON_OR_AFTER || index <= last)
                        .anyMatch(index -> Collections.frequency(start.returns, index) >= retention.minimum()))
                .toList());
    }

    private static Figure who(List<Start> starts) {
        return Cut.figure(starts.stream().map(start -> start.person.id).toList());
    }

    /** In which intervals somebody started, and returned once for every time. */
    private List<Start> starts(Cut cut, NaiveStore.Person person) {
        var started = events(retention.start(), person);
        if (retention.cohort() == Retention.Cohort.FIRST_TIME)
            started = started.subList(0, Math.min(1, started.size()));
        var returns = events(retention.returning(), person).stream()
                .filter(event -> retention.scope().period().contains(event.occurredAt()))
                .map(event -> cut.index(event.occurredAt()))
                .toList();
        var starts = new ArrayList<Start>();
        for (var event : started) {
            if (!retention.scope().period().contains(event.occurredAt())) continue;
            var interval = cut.index(event.occurredAt());
            if (starts.stream().anyMatch(start -> start.interval == interval)) continue;
            starts.add(new Start(person, interval, new Split(retention.breakdown()).values(event, person), returns));
        }
        return starts;
    }

    private List<Event> events(Step step, NaiveStore.Person person) {
        return person.events.stream()
                .map(stamped -> stamped.event())
                .filter(event -> Meaning.meets(retention.scope().where(), event) && Meaning.fills(step, event))
                .toList();
    }

    /** The first start of somebody in an interval. */
    private record Start(NaiveStore.Person person, int interval, Set<Optional<String>> values, List<Integer> returns) {}
}
