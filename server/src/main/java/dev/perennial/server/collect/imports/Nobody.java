package dev.perennial.server.collect.imports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What becomes of a line, or a group of lines, that names no person. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Nobody.Skip.class, name = "skip"),
    @JsonSubTypes.Type(value = Nobody.Anonymous.class, name = "anonymous")
})
sealed interface Nobody {

    /** It is left out and counted. */
    record Skip() implements Nobody {}

    /**
     * It belongs to somebody unknown, an identifier of kind {@code anonymous}.
     *
     * @param column what tells the unknown apart; without it the key of the group does, so that each group is somebody
     *     else. A line where it is empty too is left out and counted.
     */
    record Anonymous(@Nullable String column) implements Nobody {}
}
