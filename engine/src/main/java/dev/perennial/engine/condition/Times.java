package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How often something was done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Times.AtLeast.class, name = "atLeast"),
    @JsonSubTypes.Type(value = Times.Exactly.class, name = "exactly"),
    @JsonSubTypes.Type(value = Times.AtMost.class, name = "atMost")
})
public sealed interface Times {

    int count();

    /** @param count at least 1; "at least 0 times" is everybody and better said so */
    record AtLeast(int count) implements Times {
        public AtLeast {
            if (count < 1) throw new IllegalArgumentException("at least how often must be 1 or more, was " + count);
        }
    }

    /** @param count at least 0; exactly 0 times is "did not" */
    record Exactly(int count) implements Times {
        public Exactly {
            if (count < 0) throw new IllegalArgumentException("exactly how often must be 0 or more, was " + count);
        }
    }

    /** Includes people who never did it. */
    record AtMost(int count) implements Times {
        public AtMost {
            if (count < 0) throw new IllegalArgumentException("at most how often must be 0 or more, was " + count);
        }
    }

    default boolean accepts(long done) {
        return switch (this) {
            case AtLeast(var count) -> done >= count;
            case Exactly(var count) -> done == count;
            case AtMost(var count) -> done <= count;
        };
    }
}
