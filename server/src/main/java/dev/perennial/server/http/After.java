package dev.perennial.server.http;

import java.util.Optional;

/**
 * Behind which entry of a list a page starts: {@code ?after=}, taken from {@link Page#next()} of the page before. An
 * argument of a controller's method.
 *
 * @param key empty for the first page
 */
public record After(Optional<String> key) {

    /** The key as a number, 0 for the first page. */
    public long number() {
        return number(0);
    }

    /** The key as a number; for lists that count down, {@code first} is beyond their end. */
    public long number(long first) {
        if (key.isEmpty()) return first;
        try {
            return Long.parseLong(key.get());
        } catch (NumberFormatException e) {
            throw Problem.invalid("after", "it is the \"next\" of the page before, was " + key.get());
        }
    }

    /** The key as text, empty for the first page. */
    public String text() {
        return key.orElse("");
    }
}
