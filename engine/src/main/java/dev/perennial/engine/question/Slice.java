package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One part of a broken-down answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Slice.Named.class, name = "named"),
    @JsonSubTypes.Type(value = Slice.Unknown.class, name = "unknown"),
    @JsonSubTypes.Type(value = Slice.Other.class, name = "other")
})
public sealed interface Slice {
    /** Those with this value. */
    record Named(String value) implements Slice {}

    /** Those without a value. */
    record Unknown() implements Slice {}

    /** All values that are not named, together. */
    record Other(int values) implements Slice {}
}
