package dev.perennial.server.audience;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.perennial.engine.condition.Condition;

/** What makes somebody a member. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Definition.Live.class, name = "live"),
    @JsonSubTypes.Type(value = Definition.Fixed.class, name = "fixed")
})
public sealed interface Definition {

    /** Whoever the condition names, at every moment. */
    record Live(Condition condition) implements Definition {}

    /** The people behind a figure when it was kept; they stay, whatever they do. */
    record Fixed() implements Definition {}
}
