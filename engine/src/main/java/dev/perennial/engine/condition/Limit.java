package dev.perennial.engine.condition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How large what people write may become: deep enough for anybody, small enough for every store. */
final class Limit {

    static final int NESTING_MAX = 20;
    static final int PARTS_MAX = 100;
    static final int VALUES_MAX = 10_000;

    static final Duration WINDOW_MAX = Duration.ofDays(3_660);

    static final int HELD_MAX = 10;
    static final int DAYS_MAX = 36_600;

    /** So few that the day itself is never taken for its own anniversary: a lunar year may have 353 days. */
    static final int ANNIVERSARY_DAYS_MAX = 300;

    static final BigDecimal PERCENT_MAX = new BigDecimal(10_000);

    private Limit() {}

    static void span(int days, int max) {
        if (days < 0 || days > max)
            throw new IllegalArgumentException("how many days must be 0 to %d, was %d".formatted(max, days));
    }

    /** A window of days, twice: now, and before. */
    static void days(int days) {
        if (days < 1 || days > WINDOW_MAX.toDays())
            throw new IllegalArgumentException(
                    "how many days must be 1 to %d, was %d".formatted(WINDOW_MAX.toDays(), days));
    }

    static void percent(Test.Numeric test) {
        var numbers = switch (test) {
            case Test.AtLeast(var number) -> List.of(number);
            case Test.AtMost(var number) -> List.of(number);
            case Test.Greater(var number) -> List.of(number);
            case Test.Less(var number) -> List.of(number);
            case Test.Between(var low, var high) -> List.of(low, high);
        };
        for (var number : numbers)
            if (number.signum() < 0
                    || number.compareTo(PERCENT_MAX) > 0
                    || number.stripTrailingZeros().scale() > 0)
                throw new IllegalArgumentException(
                        "per cent of one's own past are whole, 0 to %s, was %s".formatted(PERCENT_MAX, number));
    }

    static List<Held> held(List<Held> parts) {
        if (parts.isEmpty() || parts.size() > HELD_MAX)
            throw new IllegalArgumentException(
                    "one value is held across 1 to %d deeds, was %d".formatted(HELD_MAX, parts.size()));
        if (parts.getFirst().acceptsNever())
            throw new IllegalArgumentException("the first of the deeds that share a value must have been done, was "
                    + parts.getFirst().times());
        return List.copyOf(parts);
    }

    static void window(Duration window) {
        if (!window.isPositive() || window.compareTo(WINDOW_MAX) > 0)
            throw new IllegalArgumentException(
                    "a window is positive and at most %s, was %s".formatted(WINDOW_MAX, window));
    }

    static <T> List<T> parts(List<T> parts) {
        return most(parts, PARTS_MAX, "parts");
    }

    static List<String> values(List<String> values) {
        return most(values, VALUES_MAX, "values");
    }

    static List<Integer> sources(List<Integer> sources) {
        return most(sources, PARTS_MAX, "sources");
    }

    private static <T> List<T> most(List<T> list, int max, String what) {
        if (list.size() > max)
            throw new IllegalArgumentException("at most %d %s, was %d".formatted(max, what, list.size()));
        return List.copyOf(list);
    }

    /** Refuses one more level around parts that are nested so deep already. */
    static void nest(int depth) {
        if (depth >= NESTING_MAX)
            throw new IllegalArgumentException("nested at most %d levels deep".formatted(NESTING_MAX));
    }

    static int depth(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> 1 + deepest(parts);
            case Condition.Any(var parts) -> 1 + deepest(parts);
            case Condition.Not(var part) -> 1 + depth(part);
            case Condition.Plain _ -> 1;
        };
    }

    static int deepest(Collection<Condition> parts) {
        return parts.stream().mapToInt(Limit::depth).max().orElse(0);
    }

    static int depth(Where where) {
        return switch (where) {
            case Where.Every(var parts) -> 1 + deepestWhere(parts);
            case Where.Some(var parts) -> 1 + deepestWhere(parts);
            case Where.Except(var part) -> 1 + depth(part);
            case Where.AnyLine(var _, var line) -> 1 + depth(line);
            case Where.Property _, Where.From _, Where.Near _ -> 1;
        };
    }

    static int deepestWhere(Collection<Where> parts) {
        return parts.stream().mapToInt(Limit::depth).max().orElse(0);
    }
}
