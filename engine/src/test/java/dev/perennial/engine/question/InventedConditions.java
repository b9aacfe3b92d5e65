package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Dates;
import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Held;
import dev.perennial.engine.condition.Measure;
import dev.perennial.engine.condition.Place;
import dev.perennial.engine.condition.Ranking;
import dev.perennial.engine.condition.Share;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.condition.Within;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Conditions invented from a seed, of every form, about the histories of {@link InventedHistory}. */
record InventedConditions(SplittableRandom random, Dice dice) {

    /** Three segments; nobody is in the first, and somebody whom nobody knows is in the last. */
    static final Memberships SEGMENTS = segment -> switch ((int) segment) {
        case 1 -> Optional.of(People.NOBODY);
        case 2 -> Optional.of(People.of(1, 4, 5, 40_000, 160_000, 200_000));
        case 3 -> Optional.of(People.of(2, 3, 4, 100, 80_000, 120_000, 160_000));
        default -> Optional.empty();
    };

    Step step() {
        var names = random.nextInt(5) == 0 ? List.<String>of() : dice.some(1, 2, this::name);
        return new Step(names, random.nextInt(3) > 0 ? Where.ALL : where(2, false));
    }

    String name() {
        return dice.oneOf("view", "cart", "buy", "Segment Entered", "never");
    }

    Condition any(int depth) {
        return switch (random.nextInt(depth == 0 ? 16 : 20)) {
            case 0, 1 ->
                new Condition.Trait(
                        dice.oneOf("city", "age", "vip", "tags", "since", "nothing"), test(), random.nextBoolean());
            case 2, 3 -> new Condition.Did(step(), times(), within());
            case 4 -> new Condition.First(step(), within());
            case 5 -> new Condition.Measured(step(), within(), measure(), numeric(), random.nextBoolean());
            case 6 -> new Condition.Followed(step(), step(), window(), dice.maybe(this::step), within());
            case 7 -> new Condition.NotFollowed(step(), step(), window(), within());
            case 8 -> sameValue();
            case 9 -> new Condition.OwnPast(step(), measure(), random.nextInt(1, 3), percent(), random.nextBoolean());
            case 10 -> new Condition.Top(ranking(), share());
            case 11 -> new Condition.Dated(dice.oneOf("since", "since", "city"), dates(), random.nextBoolean());
            case 12 ->
                new Condition.Near(dice.oneOf("age", "city"), dice.oneOf("age", "vip"), place(), random.nextBoolean());
            case 13 -> new Condition.InSegment(random.nextInt(1, 4));
            case 14, 15 -> new Condition.FirstTouch(dice.oneOf("plan", "amount", "tags"), test(), random.nextBoolean());
            case 16 -> new Condition.Not(any(depth - 1));
            case 17 -> new Condition.All(dice.some(0, 3, () -> any(depth - 1)));
            case 18 -> new Condition.Any(dice.some(0, 3, () -> any(depth - 1)));
            default -> any(depth - 1);
        };
    }

    private Condition.SameValue sameValue() {
        var parts = new ArrayList<Held>();
        parts.add(new Held(step(), detail(), new Times.AtLeast(random.nextInt(1, 3)), within()));
        parts.addAll(dice.some(0, 2, () -> new Held(step(), detail(), times(), within())));
        return new Condition.SameValue(parts);
    }

    private Dates dates() {
        return switch (random.nextInt(4)) {
            case 0 -> new Dates.Past(random.nextInt(4));
            case 1 -> new Dates.Coming(random.nextInt(4));
            default -> new Dates.Yearly(random.nextInt(301), dice.one(Dates.Calendar.values()));
        };
    }

    private Place place() {
        return new Place(random.nextDouble(-90, 90), random.nextDouble(-180, 180), random.nextDouble(1, 20_000));
    }

    private Test.Numeric percent() {
        var low = new BigDecimal(dice.oneOf("0", "50", "100", "1E+2"));
        return switch (random.nextInt(5)) {
            case 0 -> new Test.AtLeast(low);
            case 1 -> new Test.AtMost(low);
            case 2 -> new Test.Greater(low);
            case 3 -> new Test.Less(low);
            default -> new Test.Between(low, low.add(new BigDecimal(random.nextInt(100))));
        };
    }

    private Ranking ranking() {
        return random.nextBoolean()
                ? new Ranking.ByDeeds(step(), within(), measure())
                : new Ranking.ByTrait(dice.oneOf("city", "age", "nothing"));
    }

    private Share share() {
        return random.nextBoolean()
                ? new Share.People(random.nextInt(1, 4))
                : new Share.Percent(new BigDecimal(dice.oneOf("20", "33.3333", "50", "1E+2", "0.0001")));
    }

    private Duration window() {
        return Duration.ofMinutes(random.nextInt(1, 4_000));
    }

    private Measure measure() {
        return switch (random.nextInt(7)) {
            case 0 -> new Measure.Count();
            case 1 -> new Measure.Days();
            case 2 -> new Measure.Distinct(detail());
            case 3 -> new Measure.Sum(detail());
            case 4 -> new Measure.Average(detail());
            case 5 -> new Measure.Least(detail());
            default -> new Measure.Most(detail());
        };
    }

    private Detail detail() {
        return random.nextInt(3) > 0
                ? new Detail.Property(dice.oneOf("amount", "plan", "tags"))
                : new Detail.Line(dice.oneOf("products", "plan"), dice.oneOf("product", "price", "quantity"));
    }

    private Times times() {
        return switch (random.nextInt(3)) {
            case 0 -> new Times.AtLeast(random.nextInt(1, 4));
            case 1 -> new Times.Exactly(random.nextInt(0, 3));
            default -> new Times.AtMost(random.nextInt(0, 3));
        };
    }

    private Within within() {
        var from = InventedHistory.time(random).plusNanos(random.nextInt(3) - 1);
        return switch (random.nextInt(4)) {
            case 0 -> new Within.Ever();
            case 1 -> new Within.Between(from, from.plus(Duration.ofMinutes(random.nextInt(1, 4_000))));
            case 2 -> new Within.DaysAgo(random.nextInt(1, 4));
            default -> new Within.LastDays(random.nextInt(1, 4));
        };
    }

    Where where(int depth, boolean line) {
        return switch (random.nextInt(depth == 0 ? 3 : 8)) {
            case 0 -> property(line);
            case 1 -> line ? property(true) : new Where.AnyLine(dice.oneOf("products", "plan"), where(1, true));
            case 2 -> near(line);
            case 3 -> new Where.Except(where(depth - 1, line));
            case 4 -> new Where.Every(dice.some(0, 3, () -> where(depth - 1, line)));
            case 5 -> new Where.Some(dice.some(0, 3, () -> where(depth - 1, line)));
            case 6 -> line ? property(true) : new Where.From(dice.some(0, 2, () -> random.nextInt(3)));
            default -> property(line);
        };
    }

    private Where near(boolean line) {
        return line
                ? new Where.Near("price", dice.oneOf("quantity", "tags"), place(), random.nextBoolean())
                : new Where.Near("amount", dice.oneOf("amount", "plan"), place(), random.nextBoolean());
    }

    private Where property(boolean line) {
        var name = line
                ? dice.oneOf("product", "price", "quantity", "tags")
                : dice.oneOf("plan", "amount", "when", "tags", "a.b/~\"c");
        return new Where.Property(name, test(), random.nextBoolean());
    }

    private Test test() {
        return switch (random.nextInt(12)) {
            case 0 -> new Test.OneOf(dice.some(0, 3, this::text));
            case 1 -> new Test.NoneOf(dice.some(0, 3, this::text));
            case 2 -> new Test.Contains(dice.oneOf("a", "E", "Ü", "5", ""));
            case 3 -> new Test.StartsWith(dice.oneOf("t", "T", "5", "true", ""));
            case 4 -> new Test.Flagged(random.nextBoolean());
            case 5 -> new Test.Before(instant());
            case 6 -> new Test.After(instant());
            case 7 -> new Test.IsSet();
            default -> numeric();
        };
    }

    private Test.Numeric numeric() {
        return switch (random.nextInt(5)) {
            case 0 -> new Test.AtLeast(number());
            case 1 -> new Test.AtMost(number());
            case 2 -> new Test.Greater(number());
            case 3 -> new Test.Less(number());
            default -> {
                var one = number();
                var two = number();
                yield new Test.Between(one.min(two), one.max(two));
            }
        };
    }

    private String text() {
        return dice.one(InventedHistory.TEXTS);
    }

    private BigDecimal number() {
        return dice.one(InventedHistory.NUMBERS);
    }

    private Instant instant() {
        return random.nextBoolean() ? Instant.parse("2025-03-30T00:00:00Z") : InventedHistory.time(random);
    }
}
