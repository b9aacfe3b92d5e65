package dev.perennial.server.collect.watch;

import dev.perennial.server.collect.watch.Counts.Flow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may be behind a notice: violations of the tracking plan, by version of the app. */
@Repository
class Causes {

    private final JdbcClient db;

    Causes(JdbcClient db) {
        this.db = db;
    }

    /**
     * One way in which the plan was violated.
     *
     * @param waiting how many of them lie in quarantine now
     */
    record Cause(
            String version,
            String event,
            String reason,
            String property,
            String given,
            boolean setAside,
            long count,
            long waiting,
            Instant firstAt,
            Instant lastAt) {}

    /** Since a while before the notice began, the most first. */
    List<Cause> of(DataNotice notice) {
        return db.sql("""
                select broken.version, broken.event, broken.reason, broken.property, broken.given, set_aside,
                       sum(count) as count, min(first_at) as first_at, max(last_at) as last_at,
                       case when set_aside then
                           (select count(*)
                              from collect.quarantine aside
                             where aside.source_id = :source
                               and aside.event = broken.event
                               and aside.reason = broken.reason
                               and aside.property = broken.property
                               and aside.given = broken.given
                               and aside.version = broken.version)
                       else 0 end as waiting
                  from collect.violation_hour broken
                 where source_id = :source
                   and (broken.event = :event or :event = '')
                   and (broken.property = :property or :property = '')
                   and last_at >= :since
                 group by version, broken.event, reason, property, given, set_aside
                 order by count desc, version, reason, property
                 limit 100
                """)
                .param("source", notice.source())
                .param("event", notice.event())
                .param("property", notice.property())
                .param("since", notice.since().atOffset(ZoneOffset.UTC))
                .query(Causes::cause)
                .list();
    }

    /** When the first of an event was set aside from the beginning of an hour on. */
    Optional<Instant> firstSetAside(Flow key, Instant hour) {
        return db.sql("""
                select min(first_at) as first_at
                  from collect.violation_hour
                 where source_id = :source
                   and (event = :event or :event = '')
                   and hour >= :hour
                   and set_aside
                """)
                .param("source", key.source())
                .param("event", key.event())
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Optional.ofNullable(row.getObject("first_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static Cause cause(ResultSet row, int number) throws SQLException {
        return new Cause(
                row.getString("version"),
                row.getString("event"),
                row.getString("reason"),
                row.getString("property"),
                row.getString("given"),
                row.getBoolean("set_aside"),
                row.getLong("count"),
                row.getLong("waiting"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
