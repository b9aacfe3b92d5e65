package dev.perennial.engine.log;

import java.time.Duration;

/**
 * The log could not say in time that events are stored. Sending them again later is safe: what was stored after all is
 * then a duplicate.
 */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Cause cause;

    /** Why the log did not answer. */
    public enum Cause {
        /** Too much is waiting already. */
        BUSY,
        /** The database does not answer. */
        DOWN
    }

    public LogUnavailable(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }

    /** When it is worth trying again. */
    public Duration retryAfter() {
        return switch (cause) {
            case BUSY -> Duration.ofSeconds(2);
            case DOWN -> Duration.ofSeconds(5);
        };
    }
}
