package dev.perennial.server.collect.repair;

import dev.perennial.server.collect.Concern;
import dev.perennial.server.collect.Sources;
import dev.perennial.server.collect.door.Json;
import dev.perennial.server.collect.door.Rereading.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where what was refused lies. */
@Component
class Shelf {

    private final JdbcClient db;
    private final Sources sources;

    Shelf(JdbcClient db, Sources sources) {
        this.db = db;
        this.sources = sources;
    }

    /**
     * @param source any, when empty
     * @param concern what of the tracking plan was violated; each of its words is any, when empty
     */
    record Which(Optional<Integer> source, String reason, Concern concern) {}

    /** How many lie there for one reason. */
    record Pile(String reason, int source, Concern concern, long count) {}

    List<Pile> piles() {
        return db.sql("""
                select reason, source_id, event, property, given, version, count(*) as count
                  from collect.quarantine
                 group by reason, source_id, event, property, given, version
                 order by count desc, reason, source_id, event, property, given, version
                """)
                .query((row, _) -> new Pile(
                        row.getString("reason"),
                        row.getInt("source_id"),
                        new Concern(
                                row.getString("event"),
                                row.getString("property"),
                                row.getString("given"),
                                row.getString("version")),
                        row.getLong("count")))
                .list();
    }

    /** Newest first, those with numbers below {@code before}. */
    List<Refusal> page(Which which, long before, int limit) {
        return db.sql("""
                select quarantine_id, source_id, received_at, request, body
                  from collect.quarantine
                 where (source_id = :source or :source < 0)
                   and reason = :reason
                   and (event = :event or :event = '')
                   and (property = :property or :property = '')
                   and (version = :version or :version = '')
                   and quarantine_id < :before
                 order by quarantine_id desc
                 limit :limit
                """)
                .param("source", which.source().orElse(-1))
                .param("reason", which.reason())
                .param("event", which.concern().event())
                .param("property", which.concern().property())
                .param("version", which.concern().version())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Refusal(
                        row.getLong("quarantine_id"),
                        sources.find(row.getInt("source_id")).orElseThrow(),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        Json.tree(ByteBuffer.wrap(row.getString("request").getBytes(StandardCharsets.UTF_8))),
                        ByteBuffer.wrap(row.getBytes("body"))))
                .list();
    }

    /** Takes these away; the hours of their receipt no longer count them as set aside, but as what they became. */
    @Transactional
    void take(List<Refusal> refusals) {
        if (refusals.isEmpty()) return;
        db.sql("""
                with taken as (
                    delete from collect.quarantine
                     where quarantine_id = any(:ids)
                    returning source_id, date_trunc('hour', received_at, 'UTC') as hour),
                counted as (
                    select source_id, hour, count(*) as count
                      from taken
                     group by source_id, hour)
                update collect.intake_hour h
                   set quarantined = h.quarantined - counted.count
                  from counted
                 where h.source_id = counted.source_id
                   and h.hour = counted.hour
                """)
                .param("ids", refusals.stream().mapToLong(Refusal::id).toArray())
                .update();
    }
}
