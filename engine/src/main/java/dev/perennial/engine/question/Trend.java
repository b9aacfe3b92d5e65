package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Period;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often, by how many, how much, over time.
 *
 * @param formulas computed from two series each
 * @param comparison another period, for which the same is asked by itself
 */
public record Trend(
        Scope scope,
        List<Series> series,
        Interval interval,
        Optional<Breakdown> breakdown,
        @JsonProperty(defaultValue = "none") List<Formula> formulas,
        Optional<Comparison> comparison)
        implements Question<TrendAnswer> {

    public static final int SERIES_MAX = 10;
    public static final int INTERVALS_MAX = 10_000;

    /** Points of all lines together. */
    public static final int POINTS_MAX = 200_000;

    /** Without formulas and comparison. */
    public Trend(Scope scope, List<Series> series, Interval interval, Optional<Breakdown> breakdown) {
        this(scope, series, interval, breakdown, List.of(), Optional.empty());
    }

    public Trend {
        if (series.isEmpty() || series.size() > SERIES_MAX)
            throw new IllegalArgumentException(
                    "a trend has 1 to %d series, was %d".formatted(SERIES_MAX, series.size()));
        series = List.copyOf(series);
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
        formulas = List.copyOf(Objects.requireNonNullElse(formulas, List.of()));
        comparison = Objects.requireNonNullElse(comparison, Optional.empty());
        if (formulas.size() > SERIES_MAX)
            throw new IllegalArgumentException(
                    "a trend has at most %d formulas, was %d".formatted(SERIES_MAX, formulas.size()));
        for (var formula : formulas)
            if (formula.left() >= series.size() || formula.right() >= series.size())
                throw new IllegalArgumentException("a formula is made of the %d series, was %d and %d"
                        .formatted(series.size(), formula.left() + 1, formula.right() + 1));
    }

    /** The trend of the period that this one is compared with; that has no comparison. */
    public Optional<Trend> compared() {
        return comparison.map(other -> {
            var there = new Scope(other.period(scope), scope.zone(), scope.weekStart(), scope.people(), scope.where());
            return new Trend(there, series, interval, breakdown, formulas, Optional.empty());
        });
    }

    /**
     * Two series put together, point by point.
     *
     * @param left a series, from 0
     * @param right the other, or the same
     */
    public record Formula(int left, Operator operator, int right) {
        public Formula {
            if (left < 0 || right < 0)
                throw new IllegalArgumentException("series count from 0, was %d and %d".formatted(left, right));
        }
    }

    /** What a formula does. */
    public enum Operator {
        PLUS,
        MINUS,
        TIMES,
        /** To 16 digits; empty where the divisor is zero. */
        OVER
    }

    /** Another period to compare with. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Comparison.Before.class, name = "before"),
        @JsonSubTypes.Type(value = Comparison.During.class, name = "during")
    })
    public sealed interface Comparison {

        /**
         * As long on the clocks of the zone, and directly before; as long in hours where clocks that were set make that
         * impossible.
         */
        record Before() implements Comparison {}

        record During(Period period) implements Comparison {}

        default Period period(Scope scope) {
            return switch (this) {
                case During(var period) -> period;
                case Before _ -> {
                    var from = LocalDateTime.ofInstant(scope.period().from(), scope.zone());
                    var to = LocalDateTime.ofInstant(scope.period().to(), scope.zone());
                    var before = from.minus(Duration.between(from, to))
                            .atZone(scope.zone())
                            .toInstant();
                    var start = scope.period().from();
                    var hours = Duration.between(start, scope.period().to());
                    yield new Period(before.isBefore(start) ? before : start.minus(hours), start);
                }
            };
        }
    }

    /** One line of the chart. */
    public record Series(Step step, Measure measure) {}

    /** What is measured in each interval. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Measure.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Measure.People.class, name = "people"),
        @JsonSubTypes.Type(value = Measure.CountPerPerson.class, name = "countPerPerson"),
        @JsonSubTypes.Type(value = Measure.Sum.class, name = "sum"),
        @JsonSubTypes.Type(value = Measure.Average.class, name = "average"),
        @JsonSubTypes.Type(value = Measure.Least.class, name = "least"),
        @JsonSubTypes.Type(value = Measure.Most.class, name = "most"),
        @JsonSubTypes.Type(value = Measure.Percentile.class, name = "percentile")
    })
    public sealed interface Measure {

        /** The property that is measured; empty for what only counts. */
        default Optional<String> measured() {
            return switch (this) {
                case Count _, People _, CountPerPerson _ -> Optional.empty();
                case Sum(var property) -> Optional.of(property);
                case Average(var property) -> Optional.of(property);
                case Least(var property) -> Optional.of(property);
                case Most(var property) -> Optional.of(property);
                case Percentile(var property, var _) -> Optional.of(property);
            };
        }

        /** How often it was done. */
        record Count() implements Measure {}

        /** How many people did it. */
        record People() implements Measure {}

        /** How often it was done by those who did it, to 16 digits. */
        record CountPerPerson() implements Measure {}

        /**
         * The sum of what is a number in a property; zero where nothing is. Exact up to 18 decimals. Under a
         * {@link Breakdown.ByLine} it is that field of those lines that have the value; which events count is said by
         * the step, not which lines.
         */
        record Sum(String property) implements Measure {}

        /** The {@link Sum} over how many numbers there were, to 16 digits. */
        record Average(String property) implements Measure {}

        record Least(String property) implements Measure {}

        record Most(String property) implements Measure {}

        /**
         * The smallest of the numbers in a property that at least so many per cent of them do not exceed.
         *
         * @param percent 1 to 100; 50 is the median
         */
        record Percentile(String property, int percent) implements Measure {
            public Percentile {
                if (percent < 1 || percent > 100)
                    throw new IllegalArgumentException("a percentile lies from 1 to 100, was " + percent);
            }
        }
    }
}
