package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Held;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What conditions, steps and tests mean, for one person, one event, one value. */
record Meaning(Moment moment, Collection<NaiveStore.Person> everybody, Memberships memberships) {

    boolean matches(Condition condition, NaiveStore.Person person) {
        return switch (condition) {
            case Condition.All(var parts) -> parts.stream().allMatch(part -> matches(part, person));
            case Condition.Any(var parts) -> parts.stream().anyMatch(part -> matches(part, person));
            case Condition.Not(var part) -> !matches(part, person);
            case Condition.Trait(var name, var test, var unknown) ->
                person.trait(name).map(value -> passes(test, value)).orElse(unknown);
            case Condition.Dated(var name, var when, var unknown) ->
                person.trait(name)
                        .map(value -> new NaiveDates(moment).holds(when, value))
                        .orElse(unknown);
            case Condition.Near(var latitude, var longitude, var place, var unknown) ->
                (person.trait(latitude).isEmpty() || person.trait(longitude).isEmpty())
                        ? unknown
                        : NaivePlace.isNear(
                                place,
                                person.trait(latitude).get(),
                                person.trait(longitude).get());
            case Condition.FirstTouch(var name, var test, var unknown) ->
                person.first(name).map(value -> passes(test, value)).orElse(unknown);
            case Condition.InSegment(var segment) -> memberships.known(segment).contains(person.id);
            case Condition.Did(var step, var times, var within) ->
                times.accepts(done(person, step, within).size());
            case Condition.First(var step, var within) ->
                done(person, step, new Within.Ever()).stream()
                        .findFirst()
                        .filter(event -> isIn(within, event.occurredAt()))
                        .isPresent();
            case Condition.Measured(var step, var within, var measure, var test, var unknown) ->
                new NaiveMeasure(done(person, step, within), moment.zone())
                        .of(measure)
                        .map(number -> passes(test, new Value.Num(number)))
                        .orElse(unknown);
            case Condition.Followed followed -> new NaiveSequence(this, person).has(followed);
            case Condition.NotFollowed undone -> new NaiveSequence(this, person).has(undone);
            case Condition.Top(var by, var share) -> new NaiveRanking(this, by).isAmong(share, person);
            case Condition.OwnPast past -> new NaivePast(this, past).matches(person);
            case Condition.SameValue(var parts) ->
                done(person, parts.getFirst()).stream()
                        .flatMap(event -> texts(event, parts.getFirst().value()))
                        .anyMatch(value -> parts.stream()
                                .allMatch(part -> part.times()
                                        .accepts(done(person, part).stream()
                                                .filter(event -> texts(event, part.value())
                                                        .anyMatch(value::equals))
                                                .count())));
        };
    }

    private List<Event> done(NaiveStore.Person person, Held part) {
        return done(person, part.step(), part.within());
    }

    private static Stream<String> texts(Event event, Detail detail) {
        return NaiveMeasure.values(event, detail).flatMap(value -> texts(value).stream());
    }

    /** In order. */
    List<Event> done(NaiveStore.Person person, Step step, Within within) {
        return person.events.stream()
                .map(Change.Stamped::event)
                .filter(event -> fills(step, event) && isIn(within, event.occurredAt()))
                .toList();
    }

    boolean isIn(Within within, Instant time) {
        return switch (within) {
            case Within.Ever _ -> true;
            case Within.Between(var from, var to) -> !time.isBefore(from) && time.isBefore(to);
            case Within.DaysAgo(var days) ->
                !LocalDate.ofInstant(time, moment.zone())
                        .isAfter(
                                LocalDate.ofInstant(moment.now(), moment.zone()).minusDays(days));
            case Within.LastDays(var days) -> {
                var day = LocalDate.ofInstant(moment.now(), moment.zone()).minusDays(days);
                yield !time.isBefore(day.atStartOfDay(moment.zone()).toInstant()) && !time.isAfter(moment.now());
            }
        };
    }

    static boolean fills(Step step, Event event) {
        return (step.events().isEmpty() ? event.isActivity() : step.events().contains(event.name()))
                && meets(step.where(), event);
    }

    static boolean meets(Where where, Event event) {
        return meets(where, event.properties().values(), event.source());
    }

    private static boolean meets(Where where, SequencedMap<String, Value> record, int source) {
        return switch (where) {
            case Where.Every(var parts) -> parts.stream().allMatch(part -> meets(part, record, source));
            case Where.Some(var parts) -> parts.stream().anyMatch(part -> meets(part, record, source));
            case Where.Except(var part) -> !meets(part, record, source);
            case Where.Property(var name, var test, var unknown) ->
                Optional.ofNullable(record.get(name))
                        .map(value -> passes(test, value))
                        .orElse(unknown);
            case Where.Near(var latitude, var longitude, var place, var unknown) ->
                Optional.ofNullable(record.get(latitude))
                        .flatMap(north -> Optional.ofNullable(record.get(longitude))
                                .map(east -> NaivePlace.isNear(place, north, east)))
                        .orElse(unknown);
            case Where.AnyLine(var list, var line) ->
                lines(record.get(list)).stream().anyMatch(one -> meets(line, one, source));
            case Where.From(var sources) -> sources.contains(source);
        };
    }

    static List<SequencedMap<String, Value>> lines(@Nullable Value value) {
        return value instanceof Value.Lines(var lines) ? lines : List.of();
    }

    static boolean passes(Test test, Value value) {
        return switch (test) {
            case Test.OneOf(var values) -> texts(value).stream().anyMatch(values::contains);
            case Test.NoneOf(var values) -> texts(value).stream().noneMatch(values::contains);
            case Test.Contains(var text) ->
                (value instanceof Value.Text || value instanceof Value.Texts)
                        && texts(value).stream().anyMatch(one -> lower(one).contains(lower(text)));
            case Test.StartsWith(var text) -> value instanceof Value.Text(var one) && one.startsWith(text);
            case Test.AtLeast(var number) -> number(value, one -> one.compareTo(number) >= 0);
            case Test.AtMost(var number) -> number(value, one -> one.compareTo(number) <= 0);
            case Test.Greater(var number) -> number(value, one -> one.compareTo(number) > 0);
            case Test.Less(var number) -> number(value, one -> one.compareTo(number) < 0);
            case Test.Between(var low, var high) ->
                number(value, one -> one.compareTo(low) >= 0 && one.compareTo(high) <= 0);
            case Test.Flagged(var flag) -> value instanceof Value.Flag(var one) && one == flag;
            case Test.Before(var instant) ->
                time(value).filter(time -> time.isBefore(instant)).isPresent();
            case Test.After(var instant) ->
                time(value).filter(time -> !time.isBefore(instant)).isPresent();
            case Test.IsSet _ -> true;
        };
    }

    private static boolean number(Value value, Predicate<BigDecimal> holds) {
        return value instanceof Value.Num(var number) && holds.test(number);
    }

    /** The value as texts: one for a scalar, each of a list of texts, none of a list of records. */
    static List<String> texts(Value value) {
        return switch (value) {
            case Value.Text(var text) -> List.of(text);
            case Value.Num number -> List.of(number.text());
            case Value.Flag(var flag) -> List.of(Boolean.toString(flag));
            case Value.Texts(var texts) -> texts;
            case Value.Lines _ -> List.of();
        };
    }

    private static String lower(String text) {
        var lower = text.codePoints().map(Character::toLowerCase).toArray();
        return new String(lower, 0, lower.length);
    }

    /** A date, or a date and time with T, with or without seconds, fraction and zone; without a zone it is UTC. */
    static Optional<Instant> time(Value value) {
        if (!(value instanceof Value.Text(var text))
                || !text.matches("\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})?)?")) return Optional.empty();
        try {
            return Optional.of(instant(text).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        if (!text.contains("T"))
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (text.matches(".*(Z|[+-]\\d{2}:\\d{2})"))
            return OffsetDateTime.parse(text).toInstant();
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
