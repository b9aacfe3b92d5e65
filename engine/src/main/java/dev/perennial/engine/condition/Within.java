package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** When something was done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Within.Ever.class, name = "ever"),
    @JsonSubTypes.Type(value = Within.Between.class, name = "between"),
    @JsonSubTypes.Type(value = Within.LastDays.class, name = "lastDays"),
    @JsonSubTypes.Type(value = Within.DaysAgo.class, name = "daysAgo")
})
public sealed interface Within {

    /** At any time. */
    record Ever() implements Within {}

    /** In a fixed stretch, half-open. */
    record Between(Instant from, Instant to) implements Within {
        public Between {
            if (!from.isBefore(to))
                throw new IllegalArgumentException("a period ends after it starts, was %s to %s".formatted(from, to));
        }
    }

    /**
     * In the last days, rolling: from the start of the day that many days before today, in the asked time zone, up to
     * now. 1 means since yesterday's midnight.
     */
    record LastDays(int days) implements Within {
        public LastDays {
            if (days < 1) throw new IllegalArgumentException("the last how many days must be 1 or more, was " + days);
        }
    }

    /**
     * At least so many days ago, rolling: up to the end of the day that many days before today, in the asked time zone.
     * 1 means yesterday or before.
     */
    record DaysAgo(int days) implements Within {
        public DaysAgo {
            if (days < 1)
                throw new IllegalArgumentException("at least how many days ago must be 1 or more, was " + days);
        }
    }
}
