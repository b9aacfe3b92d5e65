package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;

/** How many of a ranking are meant. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Share.People.class, name = "people"),
    @JsonSubTypes.Type(value = Share.Percent.class, name = "percent")
})
public sealed interface Share {

    /** @param count at least 1 */
    record People(long count) implements Share {
        public People {
            if (count < 1) throw new IllegalArgumentException("the first how many must be 1 or more, was " + count);
        }
    }

    /**
     * Rounded up to whole people.
     *
     * @param percent above 0 up to 100, with at most 4 decimals
     */
    record Percent(BigDecimal percent) implements Share {

        private static final int DECIMALS = 4;
        private static final BigDecimal ALL = new BigDecimal(100);

        public Percent {
            if (percent.signum() <= 0
                    || percent.compareTo(ALL) > 0
                    || percent.stripTrailingZeros().scale() > DECIMALS)
                throw new IllegalArgumentException(
                        "the first how many per cent lie above 0 and up to 100, with at most %d decimals, was %s"
                                .formatted(DECIMALS, percent));
        }
    }
}
