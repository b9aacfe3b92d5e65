package dev.perennial.server.access.secret;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id: 19 MiB, two passes, one lane, as OWASP's password storage cheat sheet (2024) asks
 * for at least. Only a few are hashed at a time, so that sign-ins cannot eat the memory or the processors.
 */
@Component
public class Passwords {

    public static final int LENGTH_MIN = 10;
    public static final int LENGTH_MAX = 200;

    private static final int AT_ONCE_MAX = 2;
    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    /** Of nobody: compared when there is no account, so that the answer takes as long as with one. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE_MAX, true);

    /** What to keep of a new password; refused when it is too short or too long. */
    public String hash(String password) {
        if (!acceptable(password)) throw Problem.of(Code.PASSWORD_LENGTH, Map.of("min", LENGTH_MIN, "max", LENGTH_MAX));
        takeTurn();
        try {
            return argon.encode(password);
        } finally {
            turns.release();
        }
    }

    /** Takes the same time whether there is a hash or not. */
    public boolean matches(String password, @Nullable String hash) {
        var given = password.length() <= 2 * LENGTH_MAX ? password : "";
        takeTurn();
        try {
            return argon.matches(given, hash == null ? NOBODYS : hash) && hash != null;
        } finally {
            turns.release();
        }
    }

    public static boolean acceptable(String password) {
        var length = password.codePointCount(0, password.length());
        return length >= LENGTH_MIN && length <= LENGTH_MAX;
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(Code.SESSION_BUSY).retryAfter(WAIT_MAX);
    }
}
