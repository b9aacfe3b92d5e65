package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** RFM, person by person; a score by counting who is below. */
record NaiveRfm(Rfm question, List<NaiveStore.Person> people) {

    private record Bought(PersonId person, List<Event> events, String amount) {

        Instant last() {
            return events.stream()
                    .map(Event::occurredAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        long times() {
            return events.size();
        }

        BigDecimal worth() {
            return NaiveTrend.plain(NaiveTrend.sum(events.stream()
                    .map(event -> event.properties().value(amount).orElse(Value.of(0)))
                    .map(value -> value instanceof Value.Num(var number) ? number : BigDecimal.ZERO)
                    .toList()));
        }
    }

    RfmAnswer answer() {
        var scope = question.scope();
        var bought = people.stream()
                .map(person -> new Bought(
                        person.id,
                        person.events.stream()
                                .map(stamped -> stamped.event())
                                .filter(event -> scope.period().contains(event.occurredAt()))
                                .filter(event -> Meaning.meets(scope.where(), event))
                                .filter(event -> Meaning.fills(question.step(), event))
                                .toList(),
                        question.amount()))
                .filter(person -> !person.events.isEmpty())
                .toList();
        return new RfmAnswer(
                who(bought),
                cells(bought),
                pairs(bought),
                grades(bought, Bought::last),
                grades(bought, Bought::times),
                grades(bought, Bought::worth));
    }

    private <T extends Comparable<T>> int score(List<Bought> all, Function<Bought, T> value, Bought one) {
        var below = all.stream()
                .filter(other -> value.apply(other).compareTo(value.apply(one)) < 0)
                .count();
        return 1 + (int) (question.scores() * below / all.size());
    }

    private List<RfmAnswer.Cell> cells(List<Bought> all) {
        var cells = new ArrayList<RfmAnswer.Cell>();
        for (int r = 1; r <= question.scores(); r++)
            for (int f = 1; f <= question.scores(); f++)
                for (int m = 1; m <= question.scores(); m++) {
                    var scores = List.of(r, f, m);
                    var held = all.stream()
                            .filter(one -> List.of(
                                            score(all, Bought::last, one),
                                            score(all, Bought::times, one),
                                            score(all, Bought::worth, one))
                                    .equals(scores))
                            .toList();
                    if (!held.isEmpty()) cells.add(new RfmAnswer.Cell(r, f, m, who(held)));
                }
        return cells;
    }

    private List<RfmAnswer.Pair> pairs(List<Bought> all) {
        var pairs = new ArrayList<RfmAnswer.Pair>();
        for (int r = 1; r <= question.scores(); r++)
            for (int f = 1; f <= question.scores(); f++) {
                var scores = List.of(r, f);
                var held = all.stream()
                        .filter(one -> List.of(score(all, Bought::last, one), score(all, Bought::times, one))
                                .equals(scores))
                        .toList();
                if (!held.isEmpty()) pairs.add(new RfmAnswer.Pair(r, f, who(held)));
            }
        return pairs;
    }

    private <T extends Comparable<T>> List<RfmAnswer.Grade<T>> grades(List<Bought> all, Function<Bought, T> value) {
        var grades = new ArrayList<RfmAnswer.Grade<T>>();
        for (int score = 1; score <= question.scores(); score++) {
            int wanted = score;
            var held = all.stream()
                    .filter(one -> score(all, value, one) == wanted)
                    .sorted(Comparator.comparing(value))
                    .toList();
            if (!held.isEmpty())
                grades.add(new RfmAnswer.Grade<>(
                        score, value.apply(held.getFirst()), value.apply(held.getLast()), who(held)));
        }
        return grades;
    }

    private static Figure who(List<Bought> bought) {
        return Cut.figure(bought.stream().map(Bought::person).toList());
    }
}
