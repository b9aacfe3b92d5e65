package dev.perennial.server.collect.door;

import dev.perennial.engine.log.LogUnavailable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A whole request that is not accepted, answered as the SDKs expect: never a 4xx for trouble that passes, because that
 * would make them drop their events.
 */
public final class Trouble extends Exception {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient Optional<Duration> retryAfter;

    /** What went wrong, as the answer's {@code code}. */
    public enum Code {
        INVALID_JSON(HttpStatus.BAD_REQUEST),
        INVALID_BODY(HttpStatus.BAD_REQUEST),
        TOO_LARGE(HttpStatus.BAD_REQUEST),
        INVALID_WRITE_KEY(HttpStatus.UNAUTHORIZED),
        UNKNOWN_PATH(HttpStatus.NOT_FOUND),
        BUSY(HttpStatus.TOO_MANY_REQUESTS),
        UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Code(HttpStatus status) {
            this.status = status;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Trouble(Code code, String message) {
        this(code, message, Optional.empty());
    }

    private Trouble(Code code, String message, Optional<Duration> retryAfter) {
        super(message);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public static Trouble passing(Code code, String message, Duration retryAfter) {
        return new Trouble(code, message, Optional.of(retryAfter));
    }

    public static Trouble of(LogUnavailable unavailable) {
        var code = switch (unavailable.why()) {
            case BUSY -> Code.BUSY;
            case DOWN -> Code.UNAVAILABLE;
        };
        return passing(code, String.valueOf(unavailable.getMessage()), unavailable.retryAfter());
    }

    public Code code() {
        return code;
    }

    public HttpStatus status() {
        return code.status;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
