package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What is asked of one value. A value of another type than the test speaks of fails the test; what an absent value
 * means is said by whoever asks.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Test.OneOf.class, name = "oneOf"),
    @JsonSubTypes.Type(value = Test.NoneOf.class, name = "noneOf"),
    @JsonSubTypes.Type(value = Test.Contains.class, name = "contains"),
    @JsonSubTypes.Type(value = Test.StartsWith.class, name = "startsWith"),
    @JsonSubTypes.Type(value = Test.AtLeast.class, name = "atLeast"),
    @JsonSubTypes.Type(value = Test.AtMost.class, name = "atMost"),
    @JsonSubTypes.Type(value = Test.Greater.class, name = "greater"),
    @JsonSubTypes.Type(value = Test.Less.class, name = "less"),
    @JsonSubTypes.Type(value = Test.Between.class, name = "between"),
    @JsonSubTypes.Type(value = Test.Flagged.class, name = "flagged"),
    @JsonSubTypes.Type(value = Test.Before.class, name = "before"),
    @JsonSubTypes.Type(value = Test.After.class, name = "after"),
    @JsonSubTypes.Type(value = Test.IsSet.class, name = "isSet")
})
public sealed interface Test {

    /** The value, written as text, is one of these; a list of texts when it holds one of them. */
    record OneOf(List<String> values) implements Test {
        public OneOf {
            values = Limit.values(values);
        }
    }

    /** The value is known and is none of these. */
    record NoneOf(List<String> values) implements Test {
        public NoneOf {
            values = Limit.values(values);
        }
    }

    /** A text that contains this, or a list that holds a text containing it; upper and lower case are the same. */
    record Contains(String text) implements Test {}

    /** A text that starts with this; upper and lower case differ. */
    record StartsWith(String text) implements Test {}

    /** Compares a number. */
    sealed interface Numeric extends Test {

        default boolean accepts(BigDecimal one) {
            return switch (this) {
                case AtLeast(var number) -> one.compareTo(number) >= 0;
                case AtMost(var number) -> one.compareTo(number) <= 0;
                case Greater(var number) -> one.compareTo(number) > 0;
                case Less(var number) -> one.compareTo(number) < 0;
                case Between(var low, var high) -> one.compareTo(low) >= 0 && one.compareTo(high) <= 0;
            };
        }
    }

    record AtLeast(BigDecimal number) implements Numeric {}

    record AtMost(BigDecimal number) implements Numeric {}

    record Greater(BigDecimal number) implements Numeric {}

    record Less(BigDecimal number) implements Numeric {}

    /** Both ends included. */
    record Between(BigDecimal low, BigDecimal high) implements Numeric {
        public Between {
            if (low.compareTo(high) > 0)
                throw new IllegalArgumentException(
                        "between goes from the smaller number to the larger, was %s to %s".formatted(low, high));
        }
    }

    /** A true-or-false value that is this. */
    record Flagged(boolean flag) implements Test {}

    /** A time before this instant; a text counts as a time when it is ISO-8601. */
    record Before(Instant instant) implements Test {}

    /** A time at or after this instant. */
    record After(Instant instant) implements Test {}

    /** Any value at all is known. */
    record IsSet() implements Test {}
}
