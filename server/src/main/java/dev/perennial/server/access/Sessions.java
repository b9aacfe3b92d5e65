package dev.perennial.server.access;

import dev.perennial.server.access.secret.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in. A session ends when nobody used it for half a day, and after two weeks in any case. */
@Component
class Sessions {

    static final Duration IDLE_MAX = Duration.ofHours(12);
    static final Duration LIFE_MAX = Duration.ofDays(14);

    /** Being seen is written at most this often. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    Sessions(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Starts a session for an operator whose password is still the one that was checked: it may have been changed, or
     * its owner disabled, while the hash was computed.
     *
     * @return what the cookie holds; empty when it is no longer that password
     */
    Optional<String> start(long operator, String passwordHash) {
        var now = clock.instant();
        forgetEnded(now);
        var token = secrets.fresh();
        var started = db.sql("""
                        insert into access.session (hash, operator_id, created_at, seen_at, expires_at)
                        select :hash, id, :now, :now, :expires
                          from access.operator
                         where id = :operator
                           and password_hash = :passwordHash
                           and disabled_at is null
                           for share
                        """)
                .param("hash", hash(token))
                .param("now", at(now))
                .param("expires", at(now.plus(LIFE_MAX)))
                .param("operator", operator)
                .param("passwordHash", passwordHash)
                .update();
        return started == 1 ? Optional.of(token) : Optional.empty();
    }

    Optional<Caller> find(String token) {
        var now = clock.instant();
        var found = db.sql("""
                        select o.id, o.name, o.role, s.seen_at
                          from access.session s
                          join access.operator o on o.id = s.operator_id
                         where s.hash = :hash
                           and s.seen_at > :idle
                           and s.expires_at > :now
                           and o.disabled_at is null
                        """)
                .param("hash", hash(token))
                .param("idle", at(now.minus(IDLE_MAX)))
                .param("now", at(now))
                .query((row, _) -> new Seen(
                        new Caller(
                                Caller.Kind.OPERATOR,
                                row.getLong("id"),
                                row.getString("name"),
                                Role.of(row.getString("role"))),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
        found.filter(seen -> seen.at.isBefore(now.minus(SEEN_STEP))).ifPresent(_ -> touch(token, now));
        return found.map(Seen::caller);
    }

    void end(String token) {
        db.sql("delete from access.session where hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    void endAll(long operator) {
        db.sql("delete from access.session where operator_id = :operator")
                .param("operator", operator)
                .update();
    }

    /** What a page must send along with every change, so that no other site can send one in its name. */
    String csrfToken(String token) {
        return HexFormat.of().formatHex(secrets.hash("csrf", token));
    }

    private void touch(String token, Instant now) {
        db.sql("update access.session set seen_at = :now where hash = :hash")
                .param("now", at(now))
                .param("hash", hash(token))
                .update();
    }

    private void forgetEnded(Instant now) {
        db.sql("delete from access.session where expires_at <= :now or seen_at <= :idle")
                .param("now", at(now))
                .param("idle", at(now.minus(IDLE_MAX)))
                .update();
    }

    private byte[] hash(String token) {
        return secrets.hash("session", token);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Seen(Caller caller, Instant at) {}
}
