package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * By what an answer is split: the most frequent values by name, then what has no value, then the others together;
 * nothing is cut silently. A value is split by how it is written as text. A list of texts counts once under each of
 * them; a list of records is no value.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Breakdown.ByProperty.class, name = "property"),
    @JsonSubTypes.Type(value = Breakdown.ByTrait.class, name = "trait"),
    @JsonSubTypes.Type(value = Breakdown.ByLine.class, name = "line")
})
public sealed interface Breakdown {

    int LIMIT_MAX = 100;

    /** How many values are named; the rest is "other". */
    int top();

    record ByProperty(String name, int top) implements Breakdown {
        public ByProperty {
            check(top);
        }
    }

    /** By the value that the person's trait has now. */
    record ByTrait(String name, int top) implements Breakdown {
        public ByTrait {
            check(top);
        }
    }

    /** By a field of the lines of an event, such as the product of an order line; an event counts once per value. */
    record ByLine(String list, String field, int top) implements Breakdown {
        public ByLine {
            check(top);
        }
    }

    private static void check(int top) {
        if (top < 1 || top > LIMIT_MAX)
            throw new IllegalArgumentException("a breakdown names 1 to %d values, was %d".formatted(LIMIT_MAX, top));
    }
}
