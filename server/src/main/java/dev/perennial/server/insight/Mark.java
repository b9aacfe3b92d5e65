package dev.perennial.server.insight;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a reader of charts should know about: it stands on their axis of time.
 *
 * @param endsAt without; empty for what has no length
 * @param createdBy as people call them
 */
record Mark(
        long id,
        Kind kind,
        String text,
        Instant beginsAt,
        Optional<Instant> endsAt,
        String createdBy,
        Instant createdAt) {

    /** Why figures around a mark may look different. */
    enum Kind {
        RELEASE,
        PROMOTION,
        FAULT,
        OTHER;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
