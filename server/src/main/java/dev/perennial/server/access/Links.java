package dev.perennial.server.access;

import dev.perennial.server.access.secret.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once: to create the owner, and to choose a password. A newer one replaces the older. */
@Component
class Links {

    static final Duration PASSWORD_LIFE = Duration.ofDays(3);

    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;

    Links(JdbcClient db, Secrets secrets, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
    }

    String forOwner() {
        db.sql("delete from access.link where kind = 'owner'").update();
        var token = secrets.fresh();
        db.sql("insert into access.link (hash, kind, created_at) values (:hash, 'owner', :now)")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    String forPassword(long operator) {
        db.sql("delete from access.link where operator_id = :operator")
                .param("operator", operator)
                .update();
        var token = secrets.fresh();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql("""
                        insert into access.link (hash, kind, operator_id, created_at, expires_at)
                        values (:hash, 'password', :operator, :now, :expires)
                        """)
                .param("hash", hash(token))
                .param("operator", operator)
                .param("now", now)
                .param("expires", now.plus(PASSWORD_LIFE))
                .update();
        return token;
    }

    /** Whether the link would work now; asked before a password is hashed for it. */
    boolean good(String kind, String token) {
        return db.sql("""
                        select exists (select 1
                                         from access.link
                                        where hash = :hash
                                          and kind = :kind
                                          and used_at is null
                                          and (expires_at is null or expires_at > :now))
                        """)
                .param("hash", hash(token))
                .param("kind", kind)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** True for exactly one of those who use it. */
    boolean useForOwner(String token) {
        return db.sql("update access.link set used_at = :now where hash = :hash and kind = 'owner' and used_at is null")
                        .param("hash", hash(token))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The operator whose password may be chosen, for exactly one of those who use the link. */
    Optional<Long> useForPassword(String token) {
        return db.sql("""
                        update access.link
                           set used_at = :now
                         where hash = :hash
                           and kind = 'password'
                           and used_at is null
                           and expires_at > :now
                        returning operator_id
                        """)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    private byte[] hash(String token) {
        return secrets.hash("link", token);
    }
}
