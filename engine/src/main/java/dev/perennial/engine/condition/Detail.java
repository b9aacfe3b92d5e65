package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is read of an event: one property, or one field of each line of a list. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Detail.Property.class, name = "property"),
    @JsonSubTypes.Type(value = Detail.Line.class, name = "line")
})
public sealed interface Detail {

    record Property(String name) implements Detail {}

    /** The field of every line of the list; an event gives as many values as it has lines with one. */
    record Line(String list, String field) implements Detail {}
}
