package dev.perennial.server.collect.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which column says when it happened.
 *
 * @param format how it is written, ISO-8601 unless given
 * @param zone where a time without an offset was on the clock, UTC unless given. A time that the clock skipped counts
 *     as if it had not been put forward; of a time that it showed twice, the first is meant.
 */
record WhenIs(String column, Written format, ZoneId zone) {
    public WhenIs {
        Mapping.need(column, "column");
    }

    @JsonCreator
    static WhenIs given(String column, @Nullable Written format, @Nullable ZoneId zone) {
        return new WhenIs(
                column, requireNonNullElse(format, new Written.Iso()), requireNonNullElse(zone, ZoneOffset.UTC));
    }

    /** How a time is written. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Written.Iso.class, name = "iso"),
        @JsonSubTypes.Type(value = Written.Seconds.class, name = "seconds"),
        @JsonSubTypes.Type(value = Written.Millis.class, name = "millis"),
        @JsonSubTypes.Type(value = Written.Pattern.class, name = "pattern")
    })
    sealed interface Written {

        /** {@code 2010-12-01T08:26:00Z}; the offset, the time of day and its seconds may be missing. */
        record Iso() implements Written {}

        /** Seconds since 1970, a fraction allowed. */
        record Seconds() implements Written {}

        /** Milliseconds since 1970. */
        record Millis() implements Written {}

        /**
         * Letters as in Java: {@code dd/MM/yyyy HH:mm}. A day that does not exist is a fault, never another day; words
         * are English.
         */
        record Pattern(String pattern) implements Written {
            public Pattern {
                Mapping.need(pattern, "pattern");
                Clocking.formatter(pattern);
            }
        }
    }
}
