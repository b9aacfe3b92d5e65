package dev.perennial.server.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of a day, by key. Every method runs inside the transaction of the request. */
@Component
class RememberedAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    private static final Duration SWEEP = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    RememberedAnswers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Takes the key for this request, or finds what the first request with it was answered.
     *
     * <p>The unique key decides: while another request holds it, the insert waits until that one has committed or
     * rolled back, so that only one of many at the same moment goes on.
     *
     * @return empty when this request is the first
     */
    Optional<RememberedAnswer> claim(RequestKey key, byte[] body) {
        sweep();
        var hash = hash(body);
        return insert(key, hash) ? Optional.empty() : Optional.of(look(key, hash));
    }

    void keep(RequestKey key, RememberedAnswer answer) {
        db.sql("""
                        update http.idempotency_key
                           set status = :status,
                               content_type = :type,
                               location = :location,
                               body = :body
                         where caller = :caller
                           and path = :path
                           and key = :key
                        """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("caller", key.caller())
                .param("path", key.path())
                .param("key", key.key())
                .update();
    }

    private boolean insert(RequestKey key, String hash) {
        try {
            db.sql("set local lock_timeout = '10s'").update();
            var inserted = db.sql("""
                            insert into http.idempotency_key as known (caller, path, key, request_hash, created_at)
                            values (:caller, :path, :key, :hash, :now)
                                on conflict (caller, path, key) do update
                               set request_hash = excluded.request_hash,
                                   created_at = excluded.created_at,
                                   status = null
                             where known.created_at <= :expired
                            """)
                    .param("caller", key.caller())
                    .param("path", key.path())
                    .param("key", key.key())
                    .param("hash", hash)
                    .param("now", now())
                    .param("expired", now().minus(KEPT))
                    .update();
            db.sql("set local lock_timeout = 0").update();
            return inserted == 1;
        } catch (PessimisticLockingFailureException waited) {
            throw Problem.of(Code.IDEMPOTENCY_RUNNING).retryAfter(Duration.ofSeconds(5));
        }
    }

    private RememberedAnswer look(RequestKey key, String hash) {
        var known = db.sql("""
                        select request_hash, status, content_type, location, body
                          from http.idempotency_key
                         where caller = :caller
                           and path = :path
                           and key = :key
                        """)
                .param("caller", key.caller())
                .param("path", key.path())
                .param("key", key.key())
                .query(Known.class)
                .single();
        if (!known.requestHash().equals(hash)) throw Problem.of(Code.IDEMPOTENCY_REUSED);
        return new RememberedAnswer(known.status(), known.contentType(), known.location(), known.body());
    }

    private void sweep() {
        var last = swept.get();
        if (last.plus(SWEEP).isAfter(clock.instant()) || !swept.compareAndSet(last, clock.instant())) return;
        db.sql("delete from http.idempotency_key where created_at <= :expired")
                .param("expired", now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Known(
            String requestHash,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String body) {}
}
