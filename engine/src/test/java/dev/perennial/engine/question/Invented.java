package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.event.PersonId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Questions invented from a seed, about the histories of {@link InventedHistory}. */
public final class Invented {

    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe");

    /** What the conditions call segments. */
    public static final Memberships SEGMENTS = InventedConditions.SEGMENTS;

    private final SplittableRandom random;
    private final long stride;
    private final Dice dice;
    private final InventedConditions conditions;

    public Invented(SplittableRandom random) {
        this(random, 1);
    }

    /** @param stride between the origins of the history */
    public Invented(SplittableRandom random, long stride) {
        this.random = random;
        this.stride = stride;
        this.dice = new Dice(random);
        this.conditions = new InventedConditions(random, dice);
    }

    public List<Question<?>> questions() {
        return List.of(
                trend(),
                funnel(),
                funnelTrend(),
                retention(),
                new Stickiness(scope(), step(), interval(), breakdown()),
                new Lifecycle(scope(), step(), interval(), breakdown()),
                distribution(),
                gaps(),
                paths(),
                visits(),
                attribution(),
                attribution(),
                revenue(),
                new Rfm(scope(), step(), oneOf("amount", "plan"), random.nextInt(2, 6)),
                roll(),
                history());
    }

    /** So many of them, of different kinds. */
    public List<Question<?>> questions(int count) {
        var all = new ArrayList<>(questions());
        while (all.size() > count) all.remove(random.nextInt(all.size()));
        return all;
    }

    private Trend trend() {
        var breakdown = breakdown();
        var series = some(1, 3, () -> series(breakdown));
        var formulas = some(
                0,
                3,
                () -> new Trend.Formula(
                        random.nextInt(series.size()), one(Trend.Operator.values()), random.nextInt(series.size())));
        var comparison = switch (random.nextInt(4)) {
            case 0 -> Optional.<Trend.Comparison>of(new Trend.Comparison.Before());
            case 1 -> Optional.<Trend.Comparison>of(new Trend.Comparison.During(scope().period()));
            default -> Optional.<Trend.Comparison>empty();
        };
        return new Trend(scope(), series, interval(), breakdown, formulas, comparison);
    }

    private Trend.Series series(Optional<Breakdown> breakdown) {
        var property = breakdown.orElse(null) instanceof Breakdown.ByLine ? oneOf("price", "quantity") : "amount";
        var measure = switch (random.nextInt(8)) {
            case 0 -> new Trend.Measure.Count();
            case 1 -> new Trend.Measure.People();
            case 2 -> new Trend.Measure.CountPerPerson();
            case 3 -> new Trend.Measure.Sum(property);
            case 4 -> new Trend.Measure.Average(property);
            case 5 -> new Trend.Measure.Least(property);
            case 6 -> new Trend.Measure.Percentile(property, random.nextInt(1, 101));
            default -> new Trend.Measure.Most(property);
        };
        return new Trend.Series(step(), measure);
    }

    private Funnel funnel() {
        var steps = some(2, 4, this::step);
        var exclusions =
                random.nextInt(3) == 0 ? some(1, 2, () -> exclusion(steps.size())) : List.<Funnel.Exclusion>of();
        var constant = random.nextInt(4) == 0 ? Optional.of(oneOf("plan", "amount", "tags")) : Optional.<String>empty();
        var touch = switch (random.nextInt(4)) {
            case 0 -> new Funnel.Touch.First();
            case 1 -> new Funnel.Touch.Last();
            default -> new Funnel.Touch.AtStep(random.nextInt(steps.size()));
        };
        return new Funnel(
                scope(),
                steps,
                Duration.ofMinutes(random.nextInt(1, 4_000)),
                exclusions,
                breakdown(),
                one(Funnel.Order.values()),
                constant,
                touch);
    }

    private FunnelTrend funnelTrend() {
        return new FunnelTrend(funnel(), interval());
    }

    private Funnel.Exclusion exclusion(int steps) {
        var from = random.nextInt(steps - 1);
        return new Funnel.Exclusion(step(), from, random.nextInt(from + 1, steps));
    }

    private Distribution distribution() {
        var breakdown = breakdown();
        var series = series(breakdown);
        while (series.measure() instanceof Trend.Measure.People
                || series.measure() instanceof Trend.Measure.CountPerPerson) series = series(breakdown);
        var edges = new TreeSet<>(some(1, 3, () -> dice.one(InventedHistory.NUMBERS)))
                .stream().toList();
        return new Distribution(scope(), series.step(), series.measure(), edges, breakdown);
    }

    private Gaps gaps() {
        var from = step();
        var to = random.nextInt(3) == 0 ? from : step();
        return new Gaps(scope(), from, to, Duration.ofMinutes(random.nextInt(1, 6_000)), breakdown());
    }

    private Paths paths() {
        var anchor = switch (random.nextInt(3)) {
            case 0 -> Optional.<Paths.Anchor>of(new Paths.Anchor.From(step()));
            case 1 -> Optional.<Paths.Anchor>of(new Paths.Anchor.To(step()));
            default -> Optional.<Paths.Anchor>empty();
        };
        var merges =
                some(0, 2, () -> new Paths.Merge(oneOf("t*", "*i*w", "*", "buy", "5*0", "**a"), oneOf("m", "buy")));
        return new Paths(
                scope(),
                random.nextBoolean() ? Step.any() : step(),
                random.nextBoolean() ? Optional.of(oneOf("plan", "amount")) : Optional.empty(),
                anchor,
                Duration.ofMinutes(random.nextInt(1, 2_000)),
                random.nextInt(2, 5),
                random.nextInt(1, 4),
                random.nextBoolean() ? List.of() : merges,
                breakdown());
    }

    private Visits visits() {
        var page = random.nextInt(4) > 0 ? Optional.of(oneOf("plan", "amount")) : Optional.<String>empty();
        return new Visits(
                scope(),
                random.nextBoolean() ? Step.any() : step(),
                Duration.ofMinutes(random.nextInt(1, 2_000)),
                interval(),
                page,
                page.filter(_ -> random.nextBoolean()).map(_ -> "amount"),
                random.nextInt(1, 4),
                breakdown());
    }

    private Attribution attribution() {
        var model = switch (random.nextInt(9)) {
            case 0 -> new Attribution.Model.First();
            case 1 -> new Attribution.Model.Last();
            case 2 -> new Attribution.Model.LastNonDirect(some(0, 3, () -> oneOf("tea", "5", "true", "")));
            case 3 -> new Attribution.Model.Linear();
            case 4 -> new Attribution.Model.Position();
            case 5 -> new Attribution.Model.TimeDecay(Duration.ofMinutes(random.nextInt(1, 2_000)));
            case 6 -> new Attribution.Model.AnyTouch();
            case 7 -> new Attribution.Model.Shapley();
            default -> new Attribution.Model.Markov();
        };
        return new Attribution(
                scope(),
                step(),
                random.nextBoolean() ? Optional.of("amount") : Optional.empty(),
                step(),
                oneOf("plan", "amount"),
                model,
                Duration.ofMinutes(random.nextInt(1, 6_000)),
                random.nextInt(1, 4));
    }

    private Revenue revenue() {
        return new Revenue(
                scope(),
                step(),
                oneOf("amount", "plan"),
                interval(),
                random.nextBoolean() ? Revenue.TOP : List.of(34),
                breakdown().filter(by -> !(by instanceof Breakdown.ByLine)));
    }

    private Retention retention() {
        return new Retention(
                scope(),
                step(),
                step(),
                one(Retention.Cohort.values()),
                one(Retention.Mode.values()),
                interval(),
                random.nextInt(3) == 0 ? 2 : 1,
                random.nextBoolean() ? List.of() : List.of(random.nextInt(1, 3), 3, random.nextInt(4, 6)),
                breakdown());
    }

    private Roll roll() {
        var after = random.nextBoolean() ? Optional.of(person()) : Optional.<PersonId>empty();
        return new Roll(among(), after, random.nextInt(1, 5));
    }

    private History history() {
        var mark = new History.Mark(InventedHistory.time(random), stride * random.nextInt(1, 9), random.nextInt(1, 40));
        return new History(
                person(),
                random.nextBoolean() ? Optional.of(mark) : Optional.empty(),
                random.nextBoolean() ? List.of() : some(1, 2, this::name),
                random.nextInt(1, 6));
    }

    boolean tosses() {
        return random.nextBoolean();
    }

    public People among() {
        return People.of(IntStream.rangeClosed(1, InventedHistory.ORIGINS)
                .filter(_ -> random.nextBoolean())
                .mapToLong(origin -> origin * stride)
                .toArray());
    }

    private PersonId person() {
        return new PersonId(stride * random.nextInt(1, InventedHistory.ORIGINS + 1));
    }

    private Scope scope() {
        var from = InventedHistory.time(random);
        var period = new Period(from, from.plus(Duration.ofMinutes(random.nextInt(1, 6_000))));
        var people = random.nextBoolean() ? Condition.EVERYBODY : condition(2);
        var where = random.nextInt(3) > 0 ? Where.ALL : where(1, false);
        return new Scope(period, zone(), one(DayOfWeek.values()), people, where);
    }

    public Moment moment() {
        return new Moment(InventedHistory.time(random), zone());
    }

    private ZoneId zone() {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    private Interval interval() {
        return one(Interval.values());
    }

    private Optional<Breakdown> breakdown() {
        var top = random.nextInt(1, 4);
        return switch (random.nextInt(7)) {
            case 0 -> Optional.of(new Breakdown.ByProperty(oneOf("plan", "amount", "tags", "products"), top));
            case 1 -> Optional.of(new Breakdown.ByTrait(oneOf("city", "age", "nothing"), top));
            case 2 ->
                Optional.of(new Breakdown.ByLine(oneOf("products", "plan"), oneOf("product", "price", "tags"), top));
            case 3 -> Optional.of(new Breakdown.ByFirst(oneOf("plan", "amount", "tags"), top));
            case 4 -> Optional.of(new Breakdown.BySegment(some(1, 3, () -> random.nextLong(1, 4))));
            default -> Optional.empty();
        };
    }

    private Step step() {
        return conditions.step();
    }

    private String name() {
        return conditions.name();
    }

    private Where where(int depth, boolean line) {
        return conditions.where(depth, line);
    }

    public Condition condition(int depth) {
        return conditions.any(depth);
    }

    private <T> List<T> some(int least, int most, Supplier<T> each) {
        return dice.some(least, most, each);
    }

    private String oneOf(String... choices) {
        return dice.one(choices);
    }

    private <T> T one(T[] choices) {
        return dice.one(choices);
    }
}
