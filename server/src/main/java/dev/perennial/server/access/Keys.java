package dev.perennial.server.access;

import dev.perennial.server.access.secret.Secrets;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys for programs. Each has a role; it is looked up at every request, so that a revoked key is dead at once. */
@Component
class Keys {

    static final String PREFIX = "pk_";

    /** Being used is written at most this often. */
    private static final Duration USED_STEP = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    Keys(JdbcClient db, Secrets secrets, Audit audit, Clock clock) {
        this.db = db;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Creates a key of 256 random bits. Its text is in the answer and nowhere else. */
    @Transactional
    public Fresh create(Caller caller, String name, Role role) {
        if (role == Role.OWNER || !caller.role().reaches(role)) throw Problem.of(Code.ROLE_ABOVE, "role", role.word());
        var text = PREFIX + secrets.fresh();
        var id = insert(caller, name, role, text).orElseThrow();
        return new Fresh(id, text);
    }

    /** Takes in a key that somebody chose, once: the same text again changes nothing. */
    @Transactional
    public void adopt(String name, Role role, String text) {
        insert(Caller.PLATFORM, name, role, text);
    }

    @Transactional
    public void revoke(Caller caller, long id) {
        var key = find(id).orElseThrow(() -> Problem.of(Code.KEY_UNKNOWN, "id", id));
        if (!caller.role().reaches(key.role()))
            throw Problem.of(Code.ROLE_ABOVE, "role", key.role().word());
        var revoked = db.sql("update access.key set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (revoked == 1) audit.record(caller, "keys.write", subject(id), Map.of("revoked", true));
    }

    /** Who calls with this key; empty when there is none such, or no more. */
    Optional<Caller> caller(String text) {
        var key = db.sql("select * from access.key where hash = :hash and revoked_at is null")
                .param("hash", secrets.hash("key", text))
                .query(Keys::key)
                .optional();
        key.ifPresent(this::touch);
        return key.map(known -> new Caller(Caller.Kind.KEY, known.id(), known.name(), known.role()));
    }

    /** The newest first, revoked ones included. */
    Page<Key> list(long after, Limit limit) {
        var rows = db.sql("select * from access.key where id < :after order by id desc limit :limit")
                .param("after", after)
                .param("limit", limit.andOneMore())
                .query(Keys::key)
                .list();
        return Page.of(rows, limit, Key::id);
    }

    private Optional<Key> find(long id) {
        return db.sql("select * from access.key where id = :id")
                .param("id", id)
                .query(Keys::key)
                .optional();
    }

    private Optional<Long> insert(Caller caller, String name, Role role, String text) {
        var id = db.sql("""
                        insert into access.key (name, hash, ending, role, created_by, created_at)
                        values (:name, :hash, :ending, :role, :by, :now)
                            on conflict (hash) do nothing
                        returning id
                        """)
                .param("name", name)
                .param("hash", secrets.hash("key", text))
                .param("ending", text.substring(text.length() - 4))
                .param("role", role.word())
                .param("by", caller.getName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        id.ifPresent(created ->
                audit.record(caller, "keys.write", subject(created), Map.of("created", true, "role", role.word())));
        return id;
    }

    private void touch(Key key) {
        var now = clock.instant();
        if (key.usedAt() != null && key.usedAt().isAfter(now.minus(USED_STEP))) return;
        db.sql("update access.key set used_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", key.id())
                .update();
    }

    private static String subject(long id) {
        return "key:" + id;
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(
                row.getLong("id"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getString("ending"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A new key, shown this once. */
    record Fresh(long id, String key) {}

    /**
     * What is known of a key; never its text.
     *
     * @param ending its last four characters, to tell keys apart
     * @param createdBy the {@linkplain Caller#getName() word} of who created it
     */
    record Key(
            long id,
            String name,
            Role role,
            String ending,
            String createdBy,
            Instant createdAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {}
}
