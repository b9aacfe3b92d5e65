package dev.perennial.server.audience;

import java.time.Instant;

/**
 * A named set of people.
 *
 * @param size how many belong to it, as of {@code computedAt}
 */
public record Segment(
        long id,
        String name,
        Definition definition,
        long size,
        Instant computedAt,
        String createdBy,
        Instant createdAt) {

    public static final int NAME_MAX = 120;

    /** The name as it is kept. */
    public static String named(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_MAX)
            throw new IllegalArgumentException("a segment's name has 1 to %d characters".formatted(NAME_MAX));
        return stripped;
    }
}
