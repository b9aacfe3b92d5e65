package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.perennial.engine.condition.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How often, by how many, how much, over time. */
public record Trend(Scope scope, List<Series> series, Interval interval, Optional<Breakdown> breakdown)
        implements Question<TrendAnswer> {

    public static final int SERIES_MAX = 10;
    public static final int INTERVALS_MAX = 10_000;

    /** Points of all lines together. */
    public static final int POINTS_MAX = 200_000;

    public Trend {
        if (series.isEmpty() || series.size() > SERIES_MAX)
            throw new IllegalArgumentException(
                    "a trend has 1 to %d series, was %d".formatted(SERIES_MAX, series.size()));
        series = List.copyOf(series);
        breakdown = Objects.requireNonNullElse(breakdown, Optional.empty());
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
        @JsonSubTypes.Type(value = Measure.Most.class, name = "most")
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
    }
}
