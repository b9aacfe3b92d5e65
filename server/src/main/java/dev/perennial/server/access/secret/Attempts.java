package dev.perennial.server.access.secret;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing passwords slow, by account and by address, for all copies of the server. A try counts as failed before
 * the password is looked at, so that a hundred at once are a hundred.
 */
@Component
public class Attempts {

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    Attempts(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Refused with {@code session.throttled} while the account or the address has to wait. */
    @Transactional
    public void begin(String email, String address) {
        count(account(email), 10, Duration.ofMinutes(1));
        count(address(address), 30, Duration.ofMinutes(15));
    }

    /** The try was right: the account starts afresh, the address is given its try back. */
    @Transactional
    public void succeeded(String email, String address) {
        db.sql("delete from access.attempt where subject = :account or failed_at < :forgiven")
                .param("account", account(email))
                .param("forgiven", at(clock.instant().minus(Patience.FORGIVEN_AFTER)))
                .update();
        db.sql("update access.attempt set failures = failures - 1 where subject = :address and failures > 0")
                .param("address", address(address))
                .update();
    }

    private void count(String subject, int free, Duration longest) {
        var now = clock.instant();
        var before = lockAndLook(subject, free, longest);
        var pause = before.pause(now);
        if (pause.isPositive()) {
            var seconds = pause.plusMillis(999).toSeconds();
            throw Problem.of(Code.SESSION_THROTTLED, "seconds", seconds).retryAfter(Duration.ofSeconds(seconds));
        }
        db.sql("update access.attempt set failures = :failures, failed_at = :now where subject = :subject")
                .param("failures", before.failures(now) + 1)
                .param("now", at(now))
                .param("subject", subject)
                .update();
    }

    /** The update that changes nothing holds the row, and returns it as the previous holder left it. */
    private Patience lockAndLook(String subject, int free, Duration longest) {
        return db.sql("""
                        insert into access.attempt (subject, failures, failed_at)
                        values (:subject, 0, :now)
                            on conflict (subject) do update
                           set subject = excluded.subject
                        returning failures, failed_at
                        """)
                .param("subject", subject)
                .param("now", at(clock.instant()))
                .query((row, _) -> new Patience(
                        free,
                        longest,
                        row.getInt("failures"),
                        row.getObject("failed_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** Hashed: what is typed here may be anything, a password in the wrong field included. */
    private String account(String email) {
        return "account:" + HexFormat.of().formatHex(secrets.hash("attempt", email.toLowerCase(Locale.ROOT)));
    }

    private static String address(String address) {
        return "address:" + address;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
