package dev.perennial.server.collect.found;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where what was found is kept: written by {@link Discovery} alone. */
@Repository
class FoundTable {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    FoundTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** The place in the log; waits for whoever else follows, and keeps them out until the transaction ends. */
    long lock() {
        return db.sql("select log_offset from collect.found_cursor for update")
                .query(Long.class)
                .single();
    }

    /** The names that are known already. */
    Bounds bounds() {
        var bounds = new Bounds();
        db.sql("select source_id, event from collect.found_event where event <> ''")
                .query((row, _) -> bounds.event(row.getInt("source_id"), row.getString("event")))
                .list();
        db.sql("select distinct source_id, event, property from collect.found_property")
                .query((row, _) ->
                        bounds.property(row.getInt("source_id"), row.getString("event"), row.getString("property")))
                .list();
        db.sql("select distinct source_id, version from collect.violation_hour where not set_aside")
                .query((row, _) -> bounds.version(row.getInt("source_id"), row.getString("version")))
                .list();
        return bounds;
    }

    void add(Fold fold, long reached) {
        addEvents(fold.events);
        addHours(fold.hours);
        addProperties(fold.properties);
        addViolations(fold.violations);
        db.sql("update collect.found_cursor set log_offset = :reached")
                .param("reached", reached)
                .update();
    }

    void dropHours(Instant before) {
        db.sql("delete from collect.event_hour where hour < :before")
                .param("before", at(before))
                .update();
        db.sql("delete from collect.violation_hour where hour < :before")
                .param("before", at(before))
                .update();
    }

    private void addEvents(Map<Fold.EventKey, Fold.Seen> events) {
        var sql = """
            insert into collect.found_event as had
                   (source_id, event, count, earliest_at, first_at, last_at)
            values (?, ?, ?, ?, ?, ?)
                on conflict (source_id, event) do update
               set count = had.count + excluded.count,
                   earliest_at = least(had.earliest_at, excluded.earliest_at),
                   first_at = least(had.first_at, excluded.first_at),
                   last_at = greatest(had.last_at, excluded.last_at)
            """;
        write(sql, events, (key, seen) ->
                new Object[] {key.source(), key.event(), seen.count, at(seen.earliest), at(seen.first), at(seen.last)});
    }

    private void addHours(Map<Fold.HourKey, Fold.Seen> hours) {
        var sql = """
            insert into collect.event_hour as had
                   (source_id, event, hour, count, last_at)
            values (?, ?, ?, ?, ?)
                on conflict (source_id, event, hour) do update
               set count = had.count + excluded.count,
                   last_at = greatest(had.last_at, excluded.last_at)
            """;
        write(sql, hours, (key, seen) ->
                new Object[] {key.source(), key.event(), at(key.hour()), seen.count, at(seen.last)});
    }

    // A run of one type begins again after a day without it. Examples are few; the first five that differ stay.
    private void addProperties(Map<Fold.PropertyKey, Fold.Seen> properties) {
        var sql = """
            insert into collect.found_property as had
                   (source_id, event, property, type, count, examples, first_at, last_at, run_at, run_count)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (source_id, event, property, type) do update
               set count = had.count + excluded.count,
                   examples = case
                       when cardinality(had.examples) = 5 then had.examples
                       else (select coalesce(array_agg(example), '{}')
                               from (select distinct example
                                       from unnest(had.examples || excluded.examples) as both_of (example)
                                      limit 5) as few)
                   end,
                   first_at = least(had.first_at, excluded.first_at),
                   last_at = greatest(had.last_at, excluded.last_at),
                   run_at = case
                       when excluded.first_at > had.last_at + interval '1 day' then excluded.first_at
                       else had.run_at
                   end,
                   run_count = case
                       when excluded.first_at > had.last_at + interval '1 day' then excluded.count
                       else had.run_count + excluded.count
                   end
            """;
        write(sql, properties, (key, seen) -> new Object[] {
            key.source(),
            key.event(),
            key.property(),
            key.kind().word(),
            seen.count,
            seen.examples.toArray(String[]::new),
            at(seen.first),
            at(seen.last),
            at(seen.first),
            seen.count
        });
    }

    private void addViolations(Map<Fold.ViolationKey, Fold.Seen> violations) {
        var sql = """
            insert into collect.violation_hour as had
                   (source_id, hour, event, property, reason, given, version, set_aside, count, first_at, last_at)
            values (?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)
                on conflict (source_id, hour, event, property, reason, given, version, set_aside) do update
               set count = had.count + excluded.count,
                   first_at = least(had.first_at, excluded.first_at),
                   last_at = greatest(had.last_at, excluded.last_at)
            """;
        write(sql, violations, (key, seen) -> new Object[] {
            key.source(),
            at(key.hour()),
            key.concern().event(),
            key.concern().property(),
            key.reason(),
            key.concern().given(),
            key.concern().version(),
            seen.count,
            at(seen.first),
            at(seen.last)
        });
    }

    private interface Row<K> {
        Object[] of(K key, Fold.Seen seen);
    }

    private <K> void write(String sql, Map<K, Fold.Seen> counted, Row<K> row) {
        if (counted.isEmpty()) return;
        batches.batchUpdate(
                sql,
                counted.entrySet().stream()
                        .map(entry -> row.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
