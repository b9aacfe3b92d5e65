package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A trend, event by event. */
record NaiveTrend(Trend trend, List<NaiveStore.Person> people) {

    TrendAnswer answer() {
        var cut = Cut.of(trend.scope(), trend.interval());
        var lines = new ArrayList<TrendAnswer.Line>();
        for (int i = 0; i < trend.series().size(); i++) {
            var series = trend.series().get(i);
            var split = new Split(trend.breakdown());
            var slices = split.slices(deeds(series), deed -> split.values(deed.event, deed.person));
            var named = named(slices.keySet());
            for (var slice : slices.entrySet())
                lines.add(line(i, series.measure(), slice.getKey(), slice.getValue(), named, cut));
        }
        return new TrendAnswer(cut.starts(), lines);
    }

    /** What the measure of the first series comes to for each person, slice by slice. */
    Map<Optional<Slice>, TreeMap<PersonId, Optional<BigDecimal>>> perPerson() {
        var series = trend.series().getFirst();
        var split = new Split(trend.breakdown());
        var slices = split.slices(deeds(series), deed -> split.values(deed.event, deed.person));
        var named = named(slices.keySet());
        var numbers = new LinkedHashMap<Optional<Slice>, TreeMap<PersonId, Optional<BigDecimal>>>();
        slices.forEach((slice, deeds) -> {
            var each = new TreeMap<PersonId, Optional<BigDecimal>>();
            for (var deed : deeds) {
                var own = deeds.stream()
                        .filter(one -> one.person.equals(deed.person))
                        .toList();
                each.put(
                        deed.person.id,
                        point(series.measure(), slice, own, named).value());
            }
            numbers.put(slice, each);
        });
        return numbers;
    }

    private static List<String> named(Set<Optional<Slice>> slices) {
        return slices.stream()
                .flatMap(Optional::stream)
                .filter(Slice.Named.class::isInstance)
                .map(slice -> ((Slice.Named) slice).value())
                .toList();
    }

    private List<Deed> deeds(Trend.Series series) {
        var deeds = new ArrayList<Deed>();
        for (var person : people)
            for (var stamped : person.events) {
                var event = stamped.event();
                if (trend.scope().period().contains(event.occurredAt())
                        && Meaning.meets(trend.scope().where(), event)
                        && Meaning.fills(series.step(), event)) deeds.add(new Deed(person, event));
            }
        return deeds;
    }

    private TrendAnswer.Line line(
            int series, Trend.Measure measure, Optional<Slice> slice, List<Deed> deeds, List<String> named, Cut cut) {
        var points = new ArrayList<TrendAnswer.Point>();
        for (int i = 0; i < cut.starts().size(); i++) {
            var interval = i;
            points.add(point(
                    measure,
                    slice,
                    deeds.stream()
                            .filter(deed -> cut.index(deed.event.occurredAt()) == interval)
                            .toList(),
                    named));
        }
        return new TrendAnswer.Line(series, slice, points, point(measure, slice, deeds, named));
    }

    private TrendAnswer.Point point(
            Trend.Measure measure, Optional<Slice> slice, List<Deed> deeds, List<String> named) {
        var who = new TreeSet<PersonId>();
        deeds.forEach(deed -> who.add(deed.person.id));
        var figure = Cut.figure(who);
        var value = switch (measure) {
            case Trend.Measure.Count _ -> Optional.of(BigDecimal.valueOf(deeds.size()));
            case Trend.Measure.People _ -> Optional.of(BigDecimal.valueOf(who.size()));
            case Trend.Measure.CountPerPerson _ ->
                deeds.isEmpty()
                        ? Optional.<BigDecimal>empty()
                        : Optional.of(quotient(BigDecimal.valueOf(deeds.size()), who.size()));
            case Trend.Measure.Sum(var property) -> Optional.of(sum(numbers(property, slice, deeds, named)));
            case Trend.Measure.Average(var property) -> {
                var numbers = numbers(property, slice, deeds, named);
                yield numbers.isEmpty()
                        ? Optional.<BigDecimal>empty()
                        : Optional.of(quotient(sum(numbers), numbers.size()));
            }
            case Trend.Measure.Least(var property) ->
                numbers(property, slice, deeds, named).stream().min(BigDecimal::compareTo);
            case Trend.Measure.Most(var property) ->
                numbers(property, slice, deeds, named).stream().max(BigDecimal::compareTo);
        };
        return new TrendAnswer.Point(value.map(NaiveTrend::plain), deeds.size(), figure);
    }

    static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal quotient(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
    }

    static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(new Value.Num(number).number().toPlainString());
    }

    private List<BigDecimal> numbers(String property, Optional<Slice> slice, List<Deed> deeds, List<String> named) {
        var numbers = new ArrayList<BigDecimal>();
        for (var deed : deeds) {
            var values = deed.event.properties().values();
            if (trend.breakdown().orElse(null) instanceof Breakdown.ByLine(var list, var field, var _)) {
                for (var line : Meaning.lines(values.get(list))) {
                    Set<Optional<String>> split = Split.values(Optional.ofNullable(line.get(field)));
                    if (Split.isIn(slice.orElseThrow(), split, named)) add(line.get(property), numbers);
                }
            } else {
                add(values.get(property), numbers);
            }
        }
        return numbers;
    }

    private static void add(@Nullable Value value, List<BigDecimal> numbers) {
        if (value instanceof Value.Num(var number)) numbers.add(number);
    }

    /** One event of the series with the person who did it. */
    private record Deed(NaiveStore.Person person, Event event) {}
}
