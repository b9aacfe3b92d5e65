package dev.perennial.server.collect.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found, as people read it beside the plan. */
@Repository
class Listing {

    private static final List<Integer> NONE = List.of(-1);

    private final JdbcClient db;

    Listing(JdbcClient db) {
        this.db = db;
    }

    /** An event as one source sent it; the empty name stands for all beyond the bound. */
    record Found(int source, String event, long count, Instant firstAt, Instant lastAt) {}

    /** How many of an event happened on one day. */
    record Day(String event, LocalDate day, long count) {}

    /** A property as it arrived in one type. */
    record FoundProperty(
            String property, Kind kind, long count, List<String> examples, Instant firstAt, Instant lastAt) {}

    /**
     * How often the plan was violated in one way.
     *
     * @param property empty where the event as a whole is meant
     * @param given the type that arrived, empty where that does not matter
     * @param version of the app, empty where it does not say
     */
    record Violated(
            int source,
            LocalDate day,
            String event,
            String property,
            String reason,
            String given,
            String version,
            boolean setAside,
            long count,
            Instant firstAt,
            Instant lastAt) {}

    /** Of some sources, or all when none is named. */
    List<Found> events(List<Integer> sources) {
        return db.sql("""
                select source_id, event, count, first_at, last_at
                  from collect.found_event
                 where source_id in (:sources) or :all
                 order by event, source_id
                """)
                .param("sources", sources.isEmpty() ? NONE : sources)
                .param("all", sources.isEmpty())
                .query((row, _) -> new Found(
                        row.getInt("source_id"),
                        row.getString("event"),
                        row.getLong("count"),
                        instant(row, "first_at"),
                        instant(row, "last_at")))
                .list();
    }

    /** From a day on, by their own time. */
    List<Day> days(List<Integer> sources, LocalDate from, ZoneId zone) {
        return db.sql("""
                select event, (hour at time zone :zone)::date as day, sum(count) as count
                  from collect.event_hour
                 where (source_id in (:sources) or :all)
                   and hour >= :from
                 group by event, day
                 order by event, day
                """)
                .param("zone", zone.getId())
                .param("sources", sources.isEmpty() ? NONE : sources)
                .param("all", sources.isEmpty())
                .param("from", from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Day(row.getString("event"), row.getObject("day", LocalDate.class), row.getLong("count")))
                .list();
    }

    List<FoundProperty> properties(String event, List<Integer> sources) {
        return db.sql("""
                select property, type, sum(count) as count, max(examples) as examples,
                       min(first_at) as first_at, max(last_at) as last_at
                  from collect.found_property
                 where event = :event
                   and (source_id in (:sources) or :all)
                 group by property, type
                 order by property, count desc, type
                """)
                .param("event", event)
                .param("sources", sources.isEmpty() ? NONE : sources)
                .param("all", sources.isEmpty())
                .query(Listing::property)
                .list();
    }

    /** By day, the most first within each; of all events when none is named. */
    List<Violated> violations(String event, List<Integer> sources, LocalDate from, ZoneId zone) {
        return db.sql("""
                select source_id, (hour at time zone :zone)::date as day, event, property, reason, given, version,
                       set_aside, sum(count) as count, min(first_at) as first_at, max(last_at) as last_at
                  from collect.violation_hour
                 where (event = :event or :event = '')
                   and (source_id in (:sources) or :all)
                   and hour >= :from
                 group by source_id, day, event, property, reason, given, version, set_aside
                 order by day desc, count desc, event, property, version
                 limit 1000
                """)
                .param("zone", zone.getId())
                .param("event", event)
                .param("sources", sources.isEmpty() ? NONE : sources)
                .param("all", sources.isEmpty())
                .param("from", from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .query(Listing::violated)
                .list();
    }

    /** Forgets what was kept as examples of a property that has become personal. */
    void forgetExamples(String property) {
        db.sql("""
                update collect.found_property
                   set examples = '{}'
                 where property = :property
                """).param("property", property).update();
    }

    private static FoundProperty property(ResultSet row, int number) throws SQLException {
        var examples = row.getArray("examples");
        return new FoundProperty(
                row.getString("property"),
                Kind.of(row.getString("type")),
                row.getLong("count"),
                examples == null ? List.of() : Arrays.asList((String[]) examples.getArray()),
                instant(row, "first_at"),
                instant(row, "last_at"));
    }

    private static Violated violated(ResultSet row, int number) throws SQLException {
        return new Violated(
                row.getInt("source_id"),
                row.getObject("day", LocalDate.class),
                row.getString("event"),
                row.getString("property"),
                row.getString("reason"),
                row.getString("given"),
                row.getString("version"),
                row.getBoolean("set_aside"),
                row.getLong("count"),
                instant(row, "first_at"),
                instant(row, "last_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
