package dev.perennial.server.access.secret;

import java.time.Duration;
import java.time.Instant;

/**
 * How often sign-in failed in a row, and so how long the next try has to wait: some tries are free, then the pause
 * doubles from a second up to a longest. An hour without failures is forgiven.
 *
 * @param free failures before anybody has to wait
 */
record Patience(int free, Duration longest, int failures, Instant failedAt) {

    static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

    /** Zero when it may be tried now. */
    Duration pause(Instant now) {
        var over = failures(now) - free;
        if (over < 0) return Duration.ZERO;
        var doubled = Duration.ofSeconds(1L << Math.min(over, 20));
        var until = failedAt.plus(doubled.compareTo(longest) < 0 ? doubled : longest);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** The failures that still count. */
    int failures(Instant now) {
        return failedAt.plus(FORGIVEN_AFTER).isAfter(now) ? failures : 0;
    }
}
