package dev.perennial.server.collect;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators read about intake. */
@Component
class Tables {

    private final JdbcClient db;

    Tables(JdbcClient db) {
        this.db = db;
    }

    /** What became of what one source sent in one hour of receipt. */
    record Hour(int source, Instant hour, long received, long stored, long duplicate, long quarantined) {}

    /**
     * Something refused.
     *
     * @param request how it came, JSON
     * @param body as it arrived, as text
     */
    record Refusal(
            long id,
            int source,
            Instant receivedAt,
            String reason,
            String detail,
            String request,
            String body,
            Concern concern) {}

    /** @param concern what of the tracking plan was violated; each of its words is any, when empty */
    record Wanted(List<Integer> sources, Optional<String> reason, Concern concern) {}

    /** One of the last repeats of a source. */
    record Repeat(long number, int source, String messageId, String name, Instant receivedAt) {}

    List<SourceRow> sources(long after, int limit) {
        return db.sql("""
                select source.source_id, name, write_key, enabled, by_project, drops_ip, strict, sets_aside,
                       created_at,
                       max(last_received_at) as last_event_at,
                       coalesce(sum(stored), 0) as stored, coalesce(sum(duplicate), 0) as duplicate,
                       coalesce(sum(quarantined), 0) as quarantined
                  from collect.source
                  left join collect.intake_hour on intake_hour.source_id = source.source_id
                 where source.source_id > :after
                 group by source.source_id
                 order by source.source_id
                 limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(Tables::source)
                .list();
    }

    /** By hour and source; the platform's own events, source 0, only when asked for. */
    List<Hour> hours(Optional<Integer> source, Instant from, Instant to, HourKey after, int limit) {
        return db.sql("""
                select source_id, hour, stored, duplicate, quarantined
                  from collect.intake_hour
                 where (source_id = :source or (:source < 0 and source_id > 0))
                   and hour >= :from
                   and hour < :to
                   and (hour, source_id) > (:hour, :last)
                 order by hour, source_id
                 limit :limit
                """)
                .param("source", source.orElse(-1))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("hour", after.hour().atOffset(ZoneOffset.UTC))
                .param("last", after.source())
                .param("limit", limit)
                .query(Tables::hour)
                .list();
    }

    /** Newest first, those with numbers below {@code before}; of all sources when none is named. */
    List<Refusal> quarantine(Wanted wanted, long before, int limit) {
        return db.sql("""
                select quarantine_id, source_id, received_at, reason, detail, request, body,
                       event, property, given, version
                  from collect.quarantine
                 where (source_id in (:sources) or :all)
                   and (reason = :reason or :reason = '')
                   and (event = :event or :event = '')
                   and (property = :property or :property = '')
                   and (version = :version or :version = '')
                   and quarantine_id < :before
                 order by quarantine_id desc
                 limit :limit
                """)
                .param("sources", wanted.sources.isEmpty() ? List.of(-1) : wanted.sources)
                .param("all", wanted.sources.isEmpty())
                .param("reason", wanted.reason.orElse(""))
                .param("event", wanted.concern.event())
                .param("property", wanted.concern.property())
                .param("version", wanted.concern.version())
                .param("before", before)
                .param("limit", limit)
                .query(Tables::refusal)
                .list();
    }

    /** Newest first, those with numbers below {@code before}. */
    List<Repeat> repeats(int source, long before, int limit) {
        return db.sql("""
                select source_id, number, message_id, name, received_at
                  from collect.duplicate
                 where source_id = :source
                   and number < :before
                 order by number desc
                 limit :limit
                """)
                .param("source", source)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Repeat(
                        row.getLong("number"),
                        row.getInt("source_id"),
                        row.getString("message_id"),
                        row.getString("name"),
                        required(row, "received_at")))
                .list();
    }

    private static SourceRow source(ResultSet row, int number) throws SQLException {
        var stored = row.getLong("stored");
        var duplicate = row.getLong("duplicate");
        var quarantined = row.getLong("quarantined");
        return new SourceRow(
                row.getInt("source_id"),
                row.getString("name"),
                row.getString("write_key"),
                row.getBoolean("enabled"),
                Sources.rules(row),
                required(row, "created_at"),
                instant(row, "last_event_at"),
                stored + duplicate + quarantined,
                stored,
                duplicate,
                quarantined);
    }

    private static Hour hour(ResultSet row, int number) throws SQLException {
        var stored = row.getLong("stored");
        var duplicate = row.getLong("duplicate");
        var quarantined = row.getLong("quarantined");
        return new Hour(
                row.getInt("source_id"),
                required(row, "hour"),
                stored + duplicate + quarantined,
                stored,
                duplicate,
                quarantined);
    }

    private static Refusal refusal(ResultSet row, int number) throws SQLException {
        return new Refusal(
                row.getLong("quarantine_id"),
                row.getInt("source_id"),
                required(row, "received_at"),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("request"),
                new String(row.getBytes("body"), StandardCharsets.UTF_8),
                new Concern(
                        row.getString("event"),
                        row.getString("property"),
                        row.getString("given"),
                        row.getString("version")));
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Where a page of hours starts: behind this one. */
    record HourKey(Instant hour, int source) {

        static final HourKey START = new HourKey(Instant.EPOCH, -1);

        static HourKey of(Hour row) {
            return new HourKey(row.hour(), row.source());
        }

        static HourKey parse(String text) {
            var parts = text.split("~", 2);
            if (parts.length != 2) throw new IllegalArgumentException("it is the \"next\" of the page before");
            return new HourKey(Instant.parse(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return hour + "~" + source;
        }
    }
}
