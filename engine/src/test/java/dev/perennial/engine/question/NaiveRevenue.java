package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Revenue, person by person; Gini as the mean difference of all pairs. */
record NaiveRevenue(Revenue question, List<NaiveStore.Person> people) {

    RevenueAnswer answer() {
        var cut = Cut.of(question.scope(), question.interval());
        var brought = people.stream()
                .map(this::brought)
                .filter(person -> !person.inPeriod(question).isEmpty())
                .toList();
        var ranked = brought.stream()
                .sorted(Comparator.comparing((Brought person) -> person.worth(question))
                        .reversed()
                        .thenComparing(Brought::person))
                .toList();
        var total = NaiveTrend.sum(
                brought.stream().map(person -> person.sum(question, _ -> true)).toList());
        var parts = new ArrayList<RevenueAnswer.Part>();
        new Split(question.breakdown())
                .people(
                        people,
                        event -> event.occurredAt()
                                        .isBefore(question.scope().period().to())
                                && counts(event))
                .forEach((slice, held) ->
                        parts.add(new RevenueAnswer.Part(slice, new NaiveRevenue(whole(), held).answer())));
        return new RevenueAnswer(
                who(brought),
                NaiveTrend.plain(total),
                over(total, BigDecimal.valueOf(brought.size())),
                cohorts(cut, brought),
                question.top().stream().map(percent -> top(percent, ranked)).toList(),
                lorenz(ranked.reversed()),
                gini(ranked),
                parts);
    }

    private Brought brought(NaiveStore.Person person) {
        return new Brought(
                person.id,
                person.events.stream()
                        .map(stamped -> stamped.event())
                        .filter(this::counts)
                        .toList());
    }

    private boolean counts(Event event) {
        return Meaning.meets(question.scope().where(), event) && Meaning.fills(question.step(), event);
    }

    private Revenue whole() {
        return new Revenue(
                question.scope(),
                question.step(),
                question.amount(),
                question.interval(),
                question.top(),
                Optional.empty());
    }

    private List<RevenueAnswer.Cohort> cohorts(Cut cut, List<Brought> brought) {
        var cohorts = new ArrayList<RevenueAnswer.Cohort>();
        for (int i = 0; i < cut.starts().size(); i++) {
            var interval = i;
            var began = brought.stream()
                    .filter(person ->
                            question.scope().period().contains(person.first().occurredAt()))
                    .filter(person -> cut.index(person.first().occurredAt()) == interval)
                    .toList();
            var totals = new ArrayList<BigDecimal>();
            for (int j = i; j < cut.starts().size(); j++) {
                var until = j;
                totals.add(NaiveTrend.plain(NaiveTrend.sum(began.stream()
                        .map(person -> person.sum(question, event -> cut.index(event.occurredAt()) <= until))
                        .toList())));
            }
            cohorts.add(new RevenueAnswer.Cohort(cut.starts().get(i), who(began), totals));
        }
        return cohorts;
    }

    private RevenueAnswer.Top top(int percent, List<Brought> ranked) {
        var count = 0;
        while (count * 100 < ranked.size() * percent) count++;
        var largest = ranked.subList(0, count);
        return new RevenueAnswer.Top(
                percent, who(largest), NaiveTrend.plain(worth(largest)), over(worth(largest), worth(ranked)));
    }

    private List<RevenueAnswer.Point> lorenz(List<Brought> rising) {
        var points = new ArrayList<RevenueAnswer.Point>();
        for (int percent = 0; percent <= 100; percent += 5) {
            var asked = percent;
            var smallest = rising.subList(0, rising.size() * percent / 100);
            over(worth(smallest), worth(rising)).ifPresent(share -> points.add(new RevenueAnswer.Point(asked, share)));
        }
        return points;
    }

    private Optional<BigDecimal> gini(List<Brought> brought) {
        var differences = BigDecimal.ZERO;
        for (var one : brought)
            for (var other : brought)
                differences = differences.add(
                        one.worth(question).subtract(other.worth(question)).abs());
        return over(differences, worth(brought).multiply(BigDecimal.valueOf(2L * brought.size())));
    }

    private BigDecimal worth(List<Brought> brought) {
        return NaiveTrend.sum(
                brought.stream().map(person -> person.worth(question)).toList());
    }

    private static Optional<BigDecimal> over(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(NaiveTrend.plain(part.divide(whole, MathContext.DECIMAL64)));
    }

    private static Figure who(List<Brought> brought) {
        return Cut.figure(brought.stream().map(Brought::person).toList());
    }

    /** All that somebody ever brought. */
    private record Brought(PersonId person, List<Event> events) {

        Event first() {
            return events.getFirst();
        }

        List<Event> inPeriod(Revenue question) {
            return events.stream()
                    .filter(event -> question.scope().period().contains(event.occurredAt()))
                    .toList();
        }

        BigDecimal sum(Revenue question, Predicate<Event> when) {
            return NaiveTrend.sum(inPeriod(question).stream()
                    .filter(when)
                    .map(event -> event.properties().value(question.amount()).orElse(Value.of(0)))
                    .map(value -> value instanceof Value.Num(var number) ? number : BigDecimal.ZERO)
                    .toList());
        }

        BigDecimal worth(Revenue question) {
            return sum(question, _ -> true).max(BigDecimal.ZERO);
        }
    }
}
