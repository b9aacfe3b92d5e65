package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Dates;
import dev.perennial.engine.condition.Place;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Moment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A leaf of a condition that is about traits of one person.
 *
 * @param names of the traits, at most {@link #NAMES_MAX}
 * @param test of their values, in this order
 * @param unknown the answer where one of them is not known
 */
record Fact(Condition.Plain condition, List<String> names, Predicate<List<Value>> test, boolean unknown) {

    static final int NAMES_MAX = 2;

    static Fact of(Condition.Trait trait) {
        var test = Passing.of(trait.test());
        return new Fact(trait, List.of(trait.name()), values -> test.test(values.getFirst()), trait.unknown());
    }

    static Fact of(Condition.Dated dated, Moment moment) {
        var days = days(dated.when(), LocalDate.ofInstant(moment.now(), moment.zone()));
        return new Fact(
                dated,
                List.of(dated.name()),
                values -> date(values.getFirst(), moment).filter(days).isPresent(),
                dated.unknown());
    }

    static Fact of(Condition.Near near) {
        return new Fact(
                near,
                List.of(near.latitude(), near.longitude()),
                values -> isNear(near.place(), values.getFirst(), values.getLast()),
                near.unknown());
    }

    private static Predicate<LocalDate> days(Dates when, LocalDate today) {
        return switch (when) {
            case Dates.Past(var days) -> day -> !day.isBefore(today.minusDays(days)) && !day.isAfter(today);
            case Dates.Coming(var days) -> day -> !day.isBefore(today) && !day.isAfter(today.plusDays(days));
            case Dates.Yearly yearly -> Set.copyOf(yearly.days(today))::contains;
        };
    }

    private static Optional<LocalDate> date(Value value, Moment moment) {
        return Passing.time(value)
                .map(time -> value instanceof Value.Text(var text) && text.indexOf('T') < 0
                        ? LocalDate.parse(text)
                        : LocalDate.ofInstant(time, moment.zone()));
    }

    static boolean isNear(Place place, Value latitude, Value longitude) {
        return latitude instanceof Value.Num(var north)
                && longitude instanceof Value.Num(var east)
                && Place.isThere(north.doubleValue(), east.doubleValue())
                && kilometres(place, north, east) <= place.kilometres();
    }

    /** By the haversine formula; R. W. Sinnott (1984), Virtues of the Haversine, Sky and Telescope 68. */
    private static double kilometres(Place place, BigDecimal north, BigDecimal east) {
        double here = Math.toRadians(place.latitude());
        double there = Math.toRadians(north.doubleValue());
        double up = Math.sin((there - here) / 2);
        double across = Math.sin(Math.toRadians(east.doubleValue() - place.longitude()) / 2);
        double half = up * up + Math.cos(here) * Math.cos(there) * across * across;
        return 2 * Place.EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** @param first the place of its first name in the search */
    boolean differs(Hits hits, int first) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < names.size(); i++)
            TraitValues.now(hits, first + i, names.get(i)).ifPresent(values::add);
        return values.size() == names.size() && test.test(values) != unknown;
    }
}
