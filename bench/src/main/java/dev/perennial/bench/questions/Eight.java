package dev.perennial.bench.questions;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Measure;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.Interval;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.Rfm;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Slice;
import dev.perennial.engine.question.Trend;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The eight questions as our own store is asked them.
 *
 * @param where what every event of every question has to be
 */
record Eight(Where where) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Duration WEEK = Duration.ofDays(7);
    static final int SEGMENT_DAYS = 30;
    static final int SEGMENT_AMOUNT = 100_000;

    private static final Instant START = Shop.START;
    private static final Period ALL = new Period(START, Instant.ofEpochMilli(Shop.endMs()));
    private static final Step OPEN = Step.of(Shop.NAMES.get(Shop.OPEN));

    private Scope scope(Period period, Where also) {
        var both =
                where.equals(Where.ALL) ? also : also.equals(Where.ALL) ? where : new Where.Every(List.of(where, also));
        return new Scope(period, ZONE, DayOfWeek.MONDAY, Condition.EVERYBODY, both);
    }

    private static List<Step> steps() {
        return Stream.of(Shop.VIEW, Shop.CART, Shop.PURCHASE)
                .map(name -> Step.of(Shop.NAMES.get(name)))
                .toList();
    }

    SortedMap<String, BigDecimal> funnel(Answers store) {
        var funnel = new Funnel(scope(ALL, Where.ALL), steps(), WEEK, List.of(), Optional.empty());
        return stages(store, funnel);
    }

    SortedMap<String, BigDecimal> touchedFunnel(Answers store) {
        var ios = new Where.Property("platform", new Test.OneOf(List.of("ios")), false);
        var funnel = new Funnel(
                scope(ALL, ios),
                steps(),
                WEEK,
                List.of(),
                Optional.of(new Breakdown.ByProperty("channel", Shop.CHANNELS.size())),
                Funnel.Order.ORDERED,
                Optional.empty(),
                new Funnel.Touch.First());
        return stages(store, funnel);
    }

    private static SortedMap<String, BigDecimal> stages(Answers store, Funnel funnel) {
        var numbers = new TreeMap<String, BigDecimal>();
        for (var part : store.ask(funnel).value().parts())
            for (int step = 0; step < part.stages().size(); step++)
                put(
                        numbers,
                        part.stages().get(step).reached().count(),
                        part.value().map(Eight::name).orElse("all"),
                        step);
        return numbers;
    }

    SortedMap<String, BigDecimal> retention(Answers store) {
        var month = new Period(dayStart(0), dayStart(31));
        var retention = new Retention(
                scope(month, Where.ALL), OPEN, OPEN, Retention.Cohort.RECURRING, Retention.Mode.ON, Interval.DAY, 1);
        var numbers = new TreeMap<String, BigDecimal>();
        var cohorts = store.ask(retention).value().cohorts();
        for (int day = 0; day < cohorts.size(); day++)
            for (int later = 0; later < cohorts.get(day).returns().size(); later++)
                put(numbers, cohorts.get(day).returns().get(later).count(), day, later);
        return numbers;
    }

    /** Midnight of a day in the zone of the questions, of which the first is the first whole one. */
    static Instant dayStart(int day) {
        return START.atZone(ZONE)
                .toLocalDate()
                .plusDays(1L + day)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    SortedMap<String, BigDecimal> segment(Answers store) {
        var within = new Within.LastDays(SEGMENT_DAYS);
        var purchase = new Step(List.of(Shop.NAMES.get(Shop.PURCHASE)), where);
        var refund = new Step(List.of(Shop.NAMES.get(Shop.REFUND)), where);
        var condition = new Condition.All(List.of(
                new Condition.Did(purchase, new Times.AtLeast(3), within),
                new Condition.Measured(
                        purchase,
                        within,
                        new Measure.Sum(new Detail.Property("amount")),
                        new Test.Greater(BigDecimal.valueOf(SEGMENT_AMOUNT)),
                        false),
                new Condition.Not(new Condition.Did(refund, new Times.AtLeast(1), within))));
        var people = store.people(condition, new Moment(Instant.ofEpochMilli(Shop.endMs()), ZONE));
        var numbers = new TreeMap<String, BigDecimal>();
        put(numbers, people.size(), "people");
        return numbers;
    }

    /** The start of the days that the segment looks back. */
    static Instant segmentFrom() {
        return Instant.ofEpochMilli(Shop.endMs())
                .atZone(ZONE)
                .toLocalDate()
                .minusDays(SEGMENT_DAYS)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    SortedMap<String, BigDecimal> rfm(Answers store) {
        var rfm = new Rfm(scope(ALL, Where.ALL), Step.of(Shop.NAMES.get(Shop.PURCHASE)), "amount", 5);
        var numbers = new TreeMap<String, BigDecimal>();
        for (var cell : store.ask(rfm).value().cells())
            put(numbers, cell.people().count(), cell.recency(), cell.frequency(), cell.monetary());
        return numbers;
    }

    SortedMap<String, BigDecimal> trend(Answers store) {
        var series = Stream.of(Shop.OPEN, Shop.VIEW, Shop.CART, Shop.PURCHASE, Shop.REFUND)
                .map(name -> new Trend.Series(Step.of(Shop.NAMES.get(name)), new Trend.Measure.People()))
                .toList();
        var trend = new Trend(
                scope(ALL, Where.ALL),
                series,
                Interval.DAY,
                Optional.of(new Breakdown.ByProperty("platform", Shop.PLATFORMS.size())));
        var numbers = new TreeMap<String, BigDecimal>();
        var answer = store.ask(trend).value();
        for (var line : answer.lines())
            for (int day = 0; day < line.points().size(); day++) {
                var point = line.points().get(day);
                if (point.events() == 0) continue;
                var step = series.get(line.series()).step().events().getFirst();
                var value = line.value().map(Eight::name).orElse("all");
                put(numbers, point.events(), day, step, value, "events");
                put(numbers, point.people().count(), day, step, value, "people");
            }
        return numbers;
    }

    SortedMap<String, BigDecimal> paths(Answers store) {
        var paths = new Paths(
                scope(ALL, Where.ALL),
                Step.any(),
                Optional.empty(),
                Optional.empty(),
                Paths.PAUSE,
                5,
                50,
                List.of(),
                Optional.empty());
        var numbers = new TreeMap<String, BigDecimal>();
        for (var link : store.ask(paths).value().links())
            if (link.from() instanceof Slice.Named(var from) && link.to() instanceof Slice.Named(var to))
                put(numbers, link.paths(), link.level(), from, to);
        return numbers;
    }

    SortedMap<String, BigDecimal> attribution(Answers store) {
        var numbers = new TreeMap<String, BigDecimal>();
        for (var model : List.of(new Attribution.Model.Last(), new Attribution.Model.Linear())) {
            var attribution = new Attribution(
                    scope(ALL, Where.ALL),
                    Step.of(Shop.NAMES.get(Shop.PURCHASE)),
                    Optional.of("amount"),
                    Step.of(Shop.NAMES.get(Shop.AD)),
                    "channel",
                    model,
                    WEEK,
                    Shop.CHANNELS.size());
            var answer = store.ask(attribution).value();
            for (var way : answer.ways())
                numbers.put(
                        key(model.getClass().getSimpleName(), name(way.value())),
                        way.share().amount());
        }
        return numbers;
    }

    private static String name(Slice slice) {
        return switch (slice) {
            case Slice.Named(var value) -> value;
            case Slice.Unknown _ -> "unknown";
            case Slice.Other _ -> "other";
        };
    }

    private static void put(SortedMap<String, BigDecimal> numbers, long number, Object... names) {
        numbers.put(key(names), BigDecimal.valueOf(number));
    }

    private static String key(Object... names) {
        return String.join("|", Stream.of(names).map(String::valueOf).toList());
    }
}
