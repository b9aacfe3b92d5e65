package dev.perennial.server.collect.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something about the data that looks wrong.
 *
 * @param event empty where the whole source is meant
 * @param property of which the type changed; empty for counts
 * @param day on which it was raised, in the organisation's zone
 * @param seen how many came since: events for a count, values of the new type for a type
 * @param usual how many are usual in these hours
 * @param low of the day so far, with {@code high} the interval that it fell out of
 * @param was the type that it was; empty for counts
 * @param given the type that it is now; empty for counts
 * @param hours of the day were over when it was raised or looked at last
 * @param closedBy who closed it; null when it ended by itself, or is open
 */
record DataNotice(
        long id,
        Kind kind,
        int source,
        String event,
        String property,
        LocalDate day,
        Instant since,
        long seen,
        double usual,
        double low,
        double high,
        String was,
        String given,
        int hours,
        Instant raisedAt,
        @Nullable Instant closedAt,
        @Nullable Long closedBy,
        @Nullable String closedWhy) {

    /** What it is about. */
    enum Kind {
        COUNT,
        TYPE;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a notice is told of once while it is open. */
    record Subject(Kind kind, int source, String event, String property) {

        static Subject count(int source, String event) {
            return new Subject(Kind.COUNT, source, event, "");
        }
    }

    /** What was found out about a subject. */
    record Finding(
            Instant since, long seen, double usual, double low, double high, String was, String given, int hours) {

        Map<String, Object> params() {
            return Map.of(
                    "since", since.atOffset(ZoneOffset.UTC),
                    "seen", seen,
                    "usual", usual,
                    "low", low,
                    "high", high,
                    "was", was,
                    "given", given,
                    "hours", hours);
        }
    }

    Subject subject() {
        return new Subject(kind, source, event, property);
    }

    boolean isOpen() {
        return closedAt == null;
    }
}
