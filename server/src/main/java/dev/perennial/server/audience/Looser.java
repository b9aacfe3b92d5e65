package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Held;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Within;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same demand, one notch lower: fewer times, a longer time, a smaller number. Whoever met it before still does. */
final class Looser {

    /** How much of a number is given up at a notch. */
    private static final BigDecimal SHARE = new BigDecimal("0.2");

    private static final int DAYS_MAX = 3_660;

    private Looser() {}

    /** Empty when there is no notch below this. */
    static Optional<Condition> of(Condition condition) {
        return switch (condition) {
            case Condition.Did(var step, var times, var within) -> {
                var fewer = times(times).map(count -> new Condition.Did(step, count, within));
                yield fewer.isPresent()
                        ? fewer.map(Condition.class::cast)
                        : within(times, within).map(longer -> new Condition.Did(step, times, longer));
            }
            case Condition.Trait(var name, var test, var unknown) ->
                test(test).map(looser -> new Condition.Trait(name, looser, unknown));
            case Condition.Measured(var step, var within, var measure, var test, var unknown) ->
                Optional.of(new Condition.Measured(step, within, measure, numeric(test), unknown));
            case Condition.First(var step, var within) ->
                within(new Times.AtLeast(1), within).map(longer -> new Condition.First(step, longer));
            case Condition.Followed(var first, var then, var window, var without, var within) ->
                longer(window).map(twice -> new Condition.Followed(first, then, twice, without, within));
            case Condition.NotFollowed(var first, var then, var window, var within) ->
                Optional.of(new Condition.NotFollowed(first, then, shorter(window), within));
            case Condition.SameValue(var parts) -> held(parts);
            case Condition.FirstTouch(var name, var test, var unknown) ->
                test(test).map(looser -> new Condition.FirstTouch(name, looser, unknown));
            case Condition.OwnPast _, Condition.Top _, Condition.Dated _, Condition.Near _, Condition.InSegment _ ->
                Optional.empty();
            case Condition.All _, Condition.Any _, Condition.Not _ -> Optional.empty();
        };
    }

    /** The first part that has a notch left. */
    private static Optional<Condition> held(List<Held> parts) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var fewer = times(part.times());
            if (fewer.isEmpty() || (i == 0 && fewer.get().accepts(0))) continue;
            var looser = new ArrayList<>(parts);
            looser.set(i, new Held(part.step(), part.value(), fewer.get(), part.within()));
            return Optional.of(new Condition.SameValue(looser));
        }
        return Optional.empty();
    }

    private static Optional<Times> times(Times times) {
        return switch (times) {
            case Times.AtLeast(var count)
            when count > 1 -> Optional.of(new Times.AtLeast(count - Math.max(1, count / 5)));
            case Times.AtLeast _ -> Optional.empty();
            case Times.Exactly(var count) when count > 0 -> Optional.of(new Times.AtLeast(count));
            case Times.Exactly(var count) -> Optional.of(new Times.AtMost(count + 1));
            case Times.AtMost(var count) -> Optional.of(new Times.AtMost(count + 1));
        };
    }

    /** A longer time lets people in only where doing is what is asked. */
    private static Optional<Within> within(Times times, Within within) {
        if (!(times instanceof Times.AtLeast)) return Optional.empty();
        return switch (within) {
            case Within.Ever _ -> Optional.empty();
            case Within.Between _ -> Optional.of(new Within.Ever());
            case Within.LastDays(var days) when days * 2 <= DAYS_MAX -> Optional.of(new Within.LastDays(days * 2));
            case Within.LastDays _ -> Optional.of(new Within.Ever());
            case Within.DaysAgo(var days)
            when days > 1 -> Optional.of(new Within.DaysAgo(days - Math.max(1, days / 5)));
            case Within.DaysAgo _ -> Optional.of(new Within.Ever());
        };
    }

    private static Optional<Duration> longer(Duration window) {
        return Optional.of(window.multipliedBy(2)).filter(twice -> twice.toDays() < DAYS_MAX);
    }

    private static Duration shorter(Duration window) {
        var half = window.dividedBy(2);
        return half.isZero() ? window : half;
    }

    private static Optional<Test> test(Test test) {
        return switch (test) {
            case Test.Numeric numeric -> Optional.of(numeric(numeric));
            case Test.OneOf _,
                    Test.NoneOf _,
                    Test.Contains _,
                    Test.StartsWith _,
                    Test.Flagged _,
                    Test.Before _,
                    Test.After _,
                    Test.IsSet _ -> Optional.empty();
        };
    }

    private static Test.Numeric numeric(Test.Numeric test) {
        return switch (test) {
            case Test.AtLeast(var number) -> new Test.AtLeast(number.subtract(notch(number)));
            case Test.Greater(var number) -> new Test.Greater(number.subtract(notch(number)));
            case Test.AtMost(var number) -> new Test.AtMost(number.add(notch(number)));
            case Test.Less(var number) -> new Test.Less(number.add(notch(number)));
            case Test.Between(var low, var high) -> new Test.Between(low.subtract(notch(low)), high.add(notch(high)));
        };
    }

    /** As round as the number itself, and never nothing. */
    private static BigDecimal notch(BigDecimal number) {
        var scale = Math.max(number.scale(), 0);
        var least = BigDecimal.ONE.movePointLeft(scale);
        return number.abs()
                .multiply(SHARE)
                .setScale(scale, RoundingMode.HALF_UP)
                .max(least);
    }
}
