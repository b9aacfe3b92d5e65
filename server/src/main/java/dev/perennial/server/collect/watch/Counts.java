package dev.perennial.server.collect.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counts of events that notices are judged by. */
@Repository
class Counts {

    private static final int WEEKS = Interval.SAMPLE;

    private final JdbcClient db;

    Counts(JdbcClient db) {
        this.db = db;
    }

    /** What flows from a source: one event, or the whole source when the event is empty. */
    record Flow(int source, String event) implements Comparable<Flow> {
        @Override
        public int compareTo(Flow other) {
            var bySource = Integer.compare(source, other.source);
            return bySource != 0 ? bySource : event.compareTo(other.event);
        }
    }

    /** Hours of one day that are over, with how much happened in each. */
    private record Hour(Flow key, int index, long count) {}

    /** The course of this day for everything that has been known for eight weeks. */
    Map<Flow, Course> courses(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var hours = hoursOver(now, zone);
        var days = new TreeMap<Flow, long[][]>();
        for (var week = 0; week <= WEEKS; week++)
            for (var hour : hours(today.minusWeeks(week).atStartOfDay(zone).toInstant(), hours)) {
                add(days, hour.key, week, hour, hours);
                add(days, new Flow(hour.key.source, ""), week, hour, hours);
            }
        var known = known(today.minusWeeks(WEEKS).plusDays(1).atStartOfDay(zone).toInstant());
        days.keySet().retainAll(known);
        var courses = new TreeMap<Flow, Course>();
        days.forEach((key, counts) -> courses.put(key, course(counts)));
        return courses;
    }

    /** How many hours of this day are over. */
    static int hoursOver(Instant now, ZoneId zone) {
        var start = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return (int) Duration.between(start, now).toHours();
    }

    /** When the last of an event happened within an hour. */
    Optional<Instant> lastWithin(Flow key, Instant hour) {
        return db.sql("""
                select max(last_at) as last_at
                  from collect.event_hour
                 where source_id = :source
                   and (event = :event or :event = '')
                   and hour = :hour
                """)
                .param("source", key.source)
                .param("event", key.event)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Optional.ofNullable(row.getObject("last_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static void add(Map<Flow, long[][]> days, Flow key, int week, Hour hour, int hours) {
        days.computeIfAbsent(key, _ -> new long[WEEKS + 1][hours])[week][hour.index] += hour.count;
    }

    private static Course course(long[][] counts) {
        var before = new ArrayList<List<Long>>();
        for (var week = 1; week <= WEEKS; week++) before.add(list(counts[week]));
        return new Course(list(counts[0]), before);
    }

    private static List<Long> list(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private List<Hour> hours(Instant start, int hours) {
        return db.sql("""
                select source_id, event, hour, count
                  from collect.event_hour
                 where hour >= :from
                   and hour < :to
                   and event <> ''
                """)
                .param("from", start.atOffset(ZoneOffset.UTC))
                .param("to", start.plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Hour(
                        new Flow(row.getInt("source_id"), row.getString("event")),
                        (int) Duration.between(
                                        start,
                                        row.getObject("hour", OffsetDateTime.class)
                                                .toInstant())
                                .toHours(),
                        row.getLong("count")))
                .list();
    }

    // A day before anything was known is not a day without events.
    private List<Flow> known(Instant before) {
        var known = new ArrayList<>(db.sql("""
                select found.source_id, event
                  from collect.found_event found
                  join collect.source on source.source_id = found.source_id
                 where earliest_at < :before
                   and enabled
                   and event <> ''
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Flow(row.getInt("source_id"), row.getString("event")))
                .list());
        known.addAll(
                known.stream().map(key -> new Flow(key.source, "")).distinct().toList());
        return known;
    }
}
