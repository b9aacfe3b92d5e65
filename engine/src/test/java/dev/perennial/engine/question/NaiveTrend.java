package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
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
        return new TrendAnswer(cut.starts(), lines, formulas(lines), compared());
    }

    private Optional<TrendAnswer> compared() {
        return trend.comparison().map(comparison -> {
            var period = switch (comparison) {
                case Trend.Comparison.During(var other) -> other;
                case Trend.Comparison.Before _ -> before();
            };
            var scope = trend.scope();
            var there = new Scope(period, scope.zone(), scope.weekStart(), scope.people(), scope.where());
            return new NaiveTrend(
                            new Trend(
                                    there,
                                    trend.series(),
                                    trend.interval(),
                                    trend.breakdown(),
                                    trend.formulas(),
                                    Optional.empty()),
                            people)
                    .answer();
        });
    }

    /** As far before the beginning as the end is behind it, by the clocks of the zone. */
    private Period before() {
        var from = trend.scope().period().from();
        var to = trend.scope().period().to();
        var zone = trend.scope().zone();
        var clocks = Duration.between(
                from.atZone(zone).toLocalDateTime(), to.atZone(zone).toLocalDateTime());
        var before =
                from.atZone(zone).toLocalDateTime().minus(clocks).atZone(zone).toInstant();
        return new Period(before.isBefore(from) ? before : from.minus(Duration.between(from, to)), from);
    }

    private List<TrendAnswer.Calculated> formulas(List<TrendAnswer.Line> lines) {
        var found = new ArrayList<TrendAnswer.Calculated>();
        for (int i = 0; i < trend.formulas().size(); i++) {
            var formula = trend.formulas().get(i);
            for (var left : lines)
                for (var right : lines)
                    if (left.series() == formula.left()
                            && right.series() == formula.right()
                            && left.value().equals(right.value())
                            && left.value()
                                    .filter(Slice.Other.class::isInstance)
                                    .isEmpty()) found.add(calculated(i, formula.operator(), left, right));
        }
        return found;
    }

    private static TrendAnswer.Calculated calculated(
            int formula, Trend.Operator operator, TrendAnswer.Line left, TrendAnswer.Line right) {
        var points = new ArrayList<Optional<BigDecimal>>();
        for (int i = 0; i < left.points().size(); i++)
            points.add(left.points()
                    .get(i)
                    .value()
                    .flatMap(a -> calculated(operator, a, right.points().get(points.size()))));
        return new TrendAnswer.Calculated(
                formula,
                left.value(),
                points,
                left.total().value().flatMap(a -> calculated(operator, a, right.total())));
    }

    private static Optional<BigDecimal> calculated(Trend.Operator operator, BigDecimal a, TrendAnswer.Point right) {
        return right.value()
                .filter(b -> operator != Trend.Operator.OVER || b.signum() != 0)
                .map(b -> switch (operator) {
                    case PLUS -> a.add(b);
                    case MINUS -> a.subtract(b);
                    case TIMES -> a.multiply(b);
                    case OVER -> a.divide(b, MathContext.DECIMAL64);
                })
                .map(NaiveTrend::plain);
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
            case Trend.Measure.Percentile(var property, var percent) -> {
                var sorted =
                        numbers(property, slice, deeds, named).stream().sorted().toList();
                yield sorted.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(Cut.quantile(sorted, percent));
            }
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
