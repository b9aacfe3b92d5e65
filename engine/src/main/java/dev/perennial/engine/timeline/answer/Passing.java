package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Test;
import dev.perennial.engine.event.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether a value passes a test. A test is prepared once and asked about many values. */
final class Passing {

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?");

    private Passing() {}

    static Predicate<Value> of(Test test) {
        return switch (test) {
            case Test.OneOf(var values) -> oneOf(Set.copyOf(values));
            case Test.NoneOf(var values) -> oneOf(Set.copyOf(values)).negate();
            case Test.Contains(var text) -> contains(lower(text));
            case Test.StartsWith(var text) -> value -> value instanceof Value.Text(var one) && one.startsWith(text);
            case Test.Numeric numeric -> value -> value instanceof Value.Num(var number) && numeric.accepts(number);
            case Test.Flagged(var flag) -> value -> value instanceof Value.Flag(var one) && one == flag;
            case Test.Before(var instant) -> timed(time -> time.isBefore(instant));
            case Test.After(var instant) -> timed(time -> !time.isBefore(instant));
            case Test.IsSet _ -> _ -> true;
        };
    }

    private static Predicate<Value> oneOf(Set<String> values) {
        return value -> texts(value).stream().anyMatch(values::contains);
    }

    private static Predicate<Value> contains(String text) {
        return value -> (value instanceof Value.Text || value instanceof Value.Texts)
                && texts(value).stream().anyMatch(one -> lower(one).contains(text));
    }

    private static Predicate<Value> timed(Predicate<Instant> test) {
        return value -> time(value).filter(test).isPresent();
    }

    /** How a value is written: one text, each of a list of texts, none of a list of records. */
    static List<String> texts(Value value) {
        return switch (value) {
            case Value.Text(var text) -> List.of(text);
            case Value.Num number -> List.of(number.text());
            case Value.Flag(var flag) -> List.of(Boolean.toString(flag));
            case Value.Texts(var texts) -> texts;
            case Value.Lines _ -> List.of();
        };
    }

    /** Letter by letter, so that no language has rules of its own. */
    private static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The instant that a text names: a date, or a date and a time, in UTC when no zone is said; to the microsecond. */
    static Optional<Instant> time(Value value) {
        if (!(value instanceof Value.Text(var text)) || !TIME.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(instant(text).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        int date = "2000-01-01".length();
        if (text.length() == date)
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > date || text.lastIndexOf('-') > date;
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
