package dev.perennial.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks as they are kept; what was deleted stays for whoever takes it back. */
@Repository
class MarkTable {

    private static final int SHOWN_MAX = 500;

    private final JdbcClient db;
    private final Clock clock;

    MarkTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What touches a stretch of time, the earliest first; at most 500, the latest of them. */
    List<Mark> within(Instant from, Instant to) {
        return db.sql("""
                        select mark_id, kind, text, begins_at, ends_at, created_by, created_at
                          from insight.mark
                         where deleted_at is null
                           and begins_at < :to
                           and coalesce(ends_at, begins_at + interval '1 millisecond') > :from
                         order by begins_at desc, mark_id desc
                         limit :limit
                        """)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("limit", SHOWN_MAX)
                .query(MarkTable::mark)
                .list()
                .reversed();
    }

    Optional<Mark> find(long id) {
        return db.sql("""
                        select mark_id, kind, text, begins_at, ends_at, created_by, created_at
                          from insight.mark
                         where mark_id = :id
                           and deleted_at is null
                        """).param("id", id).query(MarkTable::mark).optional();
    }

    long insert(MarkApi.Wanted wanted, String createdBy) {
        return db.sql("""
                        insert into insight.mark (kind, text, begins_at, ends_at, created_by, created_at)
                        values (:kind, :text, :from, :to, :by, :now)
                        returning mark_id
                        """)
                .param("kind", wanted.kind().word())
                .param("text", wanted.text())
                .param("from", utc(wanted.beginsAt()))
                .param("to", wanted.endsAt().map(MarkTable::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", createdBy)
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** @return whether there was such a mark */
    boolean update(long id, MarkApi.Wanted wanted) {
        return db.sql("""
                                update insight.mark
                                   set kind = :kind, text = :text, begins_at = :from, ends_at = :to
                                 where mark_id = :id
                                   and deleted_at is null
                                """)
                        .param("id", id)
                        .param("kind", wanted.kind().word())
                        .param("text", wanted.text())
                        .param("from", utc(wanted.beginsAt()))
                        .param("to", wanted.endsAt().map(MarkTable::utc).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** @return whether there was such a mark */
    boolean delete(long id) {
        return db.sql("update insight.mark set deleted_at = :now where mark_id = :id and deleted_at is null")
                        .param("id", id)
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    void restore(long id) {
        db.sql("update insight.mark set deleted_at = null where mark_id = :id")
                .param("id", id)
                .update();
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(
                row.getLong("mark_id"),
                Mark.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("text"),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ends_at", OffsetDateTime.class)),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
