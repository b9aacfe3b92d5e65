package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * One number that the deeds of a person come to. Of no deeds at all, count, days, distinct and sum are 0; average,
 * least and most are unknown, and so they are when none of the values is a number.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Measure.Days.class, name = "days"),
    @JsonSubTypes.Type(value = Measure.Distinct.class, name = "distinct"),
    @JsonSubTypes.Type(value = Measure.Sum.class, name = "sum"),
    @JsonSubTypes.Type(value = Measure.Average.class, name = "average"),
    @JsonSubTypes.Type(value = Measure.Least.class, name = "least"),
    @JsonSubTypes.Type(value = Measure.Most.class, name = "most")
})
public sealed interface Measure {

    /** What is measured; empty for what only counts. */
    default Optional<Detail> measured() {
        return switch (this) {
            case Count _, Days _ -> Optional.empty();
            case Distinct(var of) -> Optional.of(of);
            case Sum(var of) -> Optional.of(of);
            case Average(var of) -> Optional.of(of);
            case Least(var of) -> Optional.of(of);
            case Most(var of) -> Optional.of(of);
        };
    }

    /** Whether it is 0 for somebody who did nothing, and not unknown. */
    default boolean startsAtZero() {
        return switch (this) {
            case Count _, Days _, Distinct _, Sum _ -> true;
            case Average _, Least _, Most _ -> false;
        };
    }

    /** How often. */
    record Count() implements Measure {}

    /** On how many days of the asked time zone. */
    record Days() implements Measure {}

    /** How many values, each written as text; a list of texts gives each of them. */
    record Distinct(Detail of) implements Measure {}

    /** What the numbers among the values add up to, exact up to 18 decimals. */
    record Sum(Detail of) implements Measure {}

    /** The sum over how many numbers there were, cut after 18 decimals. */
    record Average(Detail of) implements Measure {}

    /** The smallest number. */
    record Least(Detail of) implements Measure {}

    /** The largest number. */
    record Most(Detail of) implements Measure {}
}
