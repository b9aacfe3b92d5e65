package dev.perennial.server.collect.watch;

import dev.perennial.server.collect.watch.DataNotice.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where notices about the data are kept. */
@Repository
class NoticeTable {

    private static final int CLOSED_SHOWN = 50;

    private final JdbcClient db;
    private final Clock clock;

    NoticeTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps other processes from looking at the same time. */
    void lock() {
        db.sql("lock table collect.data_notice in share row exclusive mode").update();
    }

    /** The open ones, the newest first. */
    List<DataNotice> open() {
        return db.sql("""
                select *
                  from collect.data_notice
                 where closed_at is null
                 order by kind, since desc, data_notice_id
                """).query(NoticeTable::notice).list();
    }

    /** The last that were closed, the newest first. */
    List<DataNotice> closed() {
        return db.sql("""
                select *
                  from collect.data_notice
                 where closed_at is not null
                 order by closed_at desc
                 limit :limit
                """)
                .param("limit", CLOSED_SHOWN)
                .query(NoticeTable::notice)
                .list();
    }

    Optional<DataNotice> find(long id) {
        return db.sql("select * from collect.data_notice where data_notice_id = :id")
                .param("id", id)
                .query(NoticeTable::notice)
                .optional();
    }

    /** The last of this day about a subject. */
    Optional<DataNotice> ofDay(Subject subject, LocalDate day) {
        return about(subject).stream()
                .filter(notice -> notice.day().equals(day))
                .findFirst();
    }

    /** Whether somebody closed a notice of the same cause. */
    boolean wasClosed(Subject subject, Instant since) {
        return about(subject).stream()
                .anyMatch(notice -> notice.closedAt() != null && !notice.since().isBefore(since));
    }

    private List<DataNotice> about(Subject subject) {
        return db.sql("""
                select *
                  from collect.data_notice
                 where kind = :kind
                   and source_id = :source
                   and event = :event
                   and property = :property
                 order by data_notice_id desc
                """)
                .param("kind", subject.kind().word())
                .param("source", subject.source())
                .param("event", subject.event())
                .param("property", subject.property())
                .query(NoticeTable::notice)
                .list();
    }

    long raise(Subject subject, LocalDate day, DataNotice.Finding finding) {
        return db.sql("""
                insert into collect.data_notice
                       (kind, source_id, event, property, day, since, seen, usual, low, high, was, given, hours,
                        raised_at, looked_at)
                values (:kind, :source, :event, :property, :day, :since, :seen, :usual, :low, :high, :was, :given,
                        :hours, :now, :now)
                returning data_notice_id
                """)
                .param("kind", subject.kind().word())
                .param("source", subject.source())
                .param("event", subject.event())
                .param("property", subject.property())
                .param("day", day)
                .params(finding.params())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** What is known of an open one by now; since when stays as it was first told, unless it began even earlier. */
    void update(long id, DataNotice.Finding finding) {
        db.sql("""
                update collect.data_notice
                   set since = least(since, :since), seen = :seen, usual = :usual, low = :low, high = :high,
                       was = :was, given = :given, hours = :hours, looked_at = :now
                 where data_notice_id = :id
                """).params(finding.params()).param("id", id).param("now", now()).update();
    }

    /** False when it is not open. */
    boolean close(long id, @Nullable Long by, @Nullable String why) {
        return db.sql("""
                update collect.data_notice
                   set closed_at = :now, closed_by = :by, closed_why = :why
                 where data_notice_id = :id
                   and closed_at is null
                """)
                        .param("id", id)
                        .param("by", by)
                        .param("why", why)
                        .param("now", now())
                        .update()
                == 1;
    }

    void reopen(long id) {
        db.sql("""
                update collect.data_notice
                   set closed_at = null, closed_by = null, closed_why = null
                 where data_notice_id = :id
                """).param("id", id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DataNotice notice(ResultSet row, int number) throws SQLException {
        return new DataNotice(
                row.getLong("data_notice_id"),
                DataNotice.Kind.of(row.getString("kind")),
                row.getInt("source_id"),
                row.getString("event"),
                row.getString("property"),
                row.getObject("day", LocalDate.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getLong("seen"),
                row.getDouble("usual"),
                row.getDouble("low"),
                row.getDouble("high"),
                row.getString("was"),
                row.getString("given"),
                row.getInt("hours"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                row.getObject("closed_by", Long.class),
                row.getString("closed_why"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
