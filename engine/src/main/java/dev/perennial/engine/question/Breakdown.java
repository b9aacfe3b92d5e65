package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * By what an answer is split: the most frequent values by name, then what has no value, then the others together;
 * nothing is cut silently. A value is split by how it is written as text. A list of texts counts once under each of
 * them; a list of records is no value.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Breakdown.ByProperty.class, name = "property"),
    @JsonSubTypes.Type(value = Breakdown.ByTrait.class, name = "trait"),
    @JsonSubTypes.Type(value = Breakdown.ByLine.class, name = "line"),
    @JsonSubTypes.Type(value = Breakdown.ByFirst.class, name = "first"),
    @JsonSubTypes.Type(value = Breakdown.BySegment.class, name = "segment")
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

    /** By the first touch: what the person's first activity ever that carries the property says. */
    record ByFirst(String name, int top) implements Breakdown {
        public ByFirst {
            check(top);
        }
    }

    /**
     * By the segments that the person belongs to now, each under its number; who is in none of them has no value.
     *
     * @param segments 1 to 100, all of them named
     */
    record BySegment(List<Long> segments) implements Breakdown {
        public BySegment {
            segments = segments.stream().distinct().toList();
            check(segments.size());
        }

        @Override
        public int top() {
            return segments.size();
        }

        /** The numbers of those segments that hold the person. */
        public List<Optional<String>> values(Predicate<Long> holds) {
            return segments.stream()
                    .filter(holds)
                    .map(segment -> Optional.of(segment.toString()))
                    .toList();
        }
    }

    /** Whether it is the person that has the values, and not the event. */
    default boolean ofPerson() {
        return switch (this) {
            case ByProperty _, ByLine _ -> false;
            case ByTrait _, ByFirst _, BySegment _ -> true;
        };
    }

    private static void check(int top) {
        if (top < 1 || top > LIMIT_MAX)
            throw new IllegalArgumentException("a breakdown names 1 to %d values, was %d".formatted(LIMIT_MAX, top));
    }
}
