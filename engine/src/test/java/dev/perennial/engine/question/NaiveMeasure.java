package dev.perennial.engine.question;

import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Measure;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What some events of one person come to. */
record NaiveMeasure(List<Event> events, ZoneId zone) {

    private static final int DECIMALS = 18;

    Optional<BigDecimal> of(Measure measure) {
        return switch (measure) {
            case Measure.Count _ -> count(events.stream());
            case Measure.Days _ ->
                count(events.stream()
                        .map(event -> LocalDate.ofInstant(event.occurredAt(), zone))
                        .distinct());
            case Measure.Distinct(var of) ->
                count(values(of).flatMap(value -> Meaning.texts(value).stream()).distinct());
            case Measure.Sum(var of) -> Optional.of(sum(of));
            case Measure.Average(var of) -> {
                var count = BigDecimal.valueOf(numbers(of).count());
                yield count.signum() == 0
                        ? Optional.empty()
                        : Optional.of(sum(of).divide(count, DECIMALS, RoundingMode.DOWN));
            }
            case Measure.Least(var of) -> numbers(of).min(BigDecimal::compareTo);
            case Measure.Most(var of) -> numbers(of).max(BigDecimal::compareTo);
        };
    }

    private static Optional<BigDecimal> count(Stream<?> things) {
        return Optional.of(BigDecimal.valueOf(things.count()));
    }

    private BigDecimal sum(Detail detail) {
        return numbers(detail).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<BigDecimal> numbers(Detail detail) {
        return values(detail)
                .flatMap(value -> value instanceof Value.Num(var number) ? Stream.of(number) : Stream.empty());
    }

    private Stream<Value> values(Detail detail) {
        return events.stream().flatMap(event -> values(event, detail));
    }

    static Stream<Value> values(Event event, Detail detail) {
        return switch (detail) {
            case Detail.Property(var name) -> event.properties().value(name).stream();
            case Detail.Line(var list, var field) ->
                Meaning.lines(event.properties().values().get(list)).stream()
                        .flatMap(line -> Optional.ofNullable(line.get(field)).stream());
        };
    }
}
