package dev.perennial.engine.question;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Retention, person by person and cell by cell. */
record NaiveRetention(Retention retention, List<NaiveStore.Person> people) {

    RetentionAnswer answer() {
        var cut = Cut.of(retention.scope(), retention.interval());
        var members = people.stream().map(person -> member(cut, person)).toList();
        var cohorts = new ArrayList<RetentionAnswer.Cohort>();
        for (int i = 0; i < cut.starts().size(); i++) {
            var returns = new ArrayList<Figure>();
            for (int n = 0; i + n < cut.starts().size(); n++) returns.add(cell(members, i, n));
            cohorts.add(new RetentionAnswer.Cohort(cut.starts().get(i), returns));
        }
        return new RetentionAnswer(cohorts);
    }

    private Member member(Cut cut, NaiveStore.Person person) {
        var starts = times(retention.start(), person);
        if (retention.cohort() == Retention.Cohort.FIRST_TIME) starts = starts.subList(0, Math.min(1, starts.size()));
        return new Member(person.id, intervals(cut, starts), intervals(cut, times(retention.returning(), person)));
    }

    private List<Integer> intervals(Cut cut, List<Instant> times) {
        return times.stream()
                .filter(retention.scope().period()::contains)
                .map(cut::index)
                .toList();
    }

    private Figure cell(List<Member> members, int interval, int later) {
        return Cut.figure(members.stream()
                .filter(member -> member.starts.contains(interval))
                .filter(member -> later == 0 || returned(member, interval + later))
                .map(member -> member.person)
                .toList());
    }

    private boolean returned(Member member, int interval) {
        return member.returns.stream()
                .filter(index -> retention.mode() == Retention.Mode.ON ? index == interval : index >= interval)
                .anyMatch(index -> Collections.frequency(member.returns, index) >= retention.minimum());
    }

    private List<Instant> times(Step step, NaiveStore.Person person) {
        return person.events.stream()
                .map(stamped -> stamped.event())
                .filter(event -> Meaning.meets(retention.scope().where(), event) && Meaning.fills(step, event))
                .map(Event::occurredAt)
                .toList();
    }

    /** In which intervals somebody started and returned, once for every time. */
    private record Member(PersonId person, List<Integer> starts, List<Integer> returns) {}
}
