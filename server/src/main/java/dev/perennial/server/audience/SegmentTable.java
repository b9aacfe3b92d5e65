package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.ConditionJson;
import dev.perennial.engine.question.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of segments and of who is in them. */
@Repository
class SegmentTable {

    private final JdbcClient db;

    SegmentTable(JdbcClient db) {
        this.db = db;
    }

    /** @param after continue behind this segment; newest first */
    List<Segment> list(long after, int limit) {
        return db.sql("""
                          select segment_id, name, kind, condition::text as condition, size, computed_at, created_by,
                                 created_at
                            from audience.segment
                           where deleted_at is null
                             and segment_id < :after
                        order by segment_id desc
                           limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(SegmentTable::segment)
                .list();
    }

    Optional<Segment> find(long id) {
        return db.sql("""
                        select segment_id, name, kind, condition::text as condition, size, computed_at, created_by,
                               created_at
                          from audience.segment
                         where segment_id = :id
                           and deleted_at is null
                        """).param("id", id).query(SegmentTable::segment).optional();
    }

    /** Every segment, for whoever keeps them true. */
    List<Segment> all() {
        return db.sql("""
                          select segment_id, name, kind, condition::text as condition, size, computed_at, created_by,
                                 created_at
                            from audience.segment
                           where deleted_at is null
                        order by segment_id
                        """).query(SegmentTable::segment).list();
    }

    long insert(String name, Definition definition, String createdBy, Instant now) {
        return db.sql("""
                        insert into audience.segment (name, kind, condition, computed_at, created_by, created_at)
                        values (:name, :kind, cast(:condition as jsonb), :now, :createdBy, :now)
                        returning segment_id
                        """)
                .param("name", name)
                .param("kind", kind(definition))
                .param(
                        "condition",
                        condition(definition).map(ConditionJson::write).orElse(null))
                .param("now", utc(now))
                .param("createdBy", createdBy)
                .query(Long.class)
                .single();
    }

    void update(long id, String name, Definition definition) {
        db.sql("""
                        update audience.segment
                           set name = :name,
                               condition = cast(:condition as jsonb)
                         where segment_id = :id
                        """)
                .param("id", id)
                .param("name", name)
                .param(
                        "condition",
                        condition(definition).map(ConditionJson::write).orElse(null))
                .update();
    }

    void delete(long id, Instant now) {
        db.sql("update audience.segment set deleted_at = :now where segment_id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    boolean taken(String name, long except) {
        return db.sql("""
                        select exists (select 1
                                         from audience.segment
                                        where lower(name) = lower(:name)
                                          and deleted_at is null
                                          and segment_id <> :except)
                        """)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    /** Makes every other writer of this segment wait; empty when it is gone. A statement alone: the next sees all. */
    boolean lock(long id) {
        return db.sql("select 1 from audience.segment where segment_id = :id and deleted_at is null for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    People members(long id) {
        return Blocks.together(db.sql("select people from audience.member_block where segment_id = :id order by block")
                .param("id", id)
                .query((row, _) -> Blocks.read(row.getBytes("people")))
                .list());
    }

    void write(long id, Map<Integer, byte[]> blocks) {
        blocks.forEach((block, people) -> db.sql("""
                        insert into audience.member_block (segment_id, block, people)
                        values (:id, :block, :people)
                            on conflict (segment_id, block) do update set people = excluded.people
                        """)
                .param("id", id)
                .param("block", block)
                .param("people", people)
                .update());
    }

    /** Of each segment the number of its last computation that changed somebody. */
    Map<Long, Long> rounds() {
        var rounds = new HashMap<Long, Long>();
        db.sql("select segment_id, round from audience.segment where deleted_at is null")
                .query(row -> {
                    rounds.put(row.getLong("segment_id"), row.getLong("round"));
                });
        return rounds;
    }

    /** @return the number of this computation, new for each that changed somebody */
    long computed(long id, long size, Instant now, boolean changed) {
        return db.sql("""
                        update audience.segment
                           set size = :size,
                               computed_at = :now,
                               round = round + case when :changed then 1 else 0 end
                         where segment_id = :id
                        returning round
                        """)
                .param("id", id)
                .param("size", size)
                .param("now", utc(now))
                .param("changed", changed)
                .query(Long.class)
                .single();
    }

    static Segment segment(ResultSet row, int number) throws SQLException {
        var condition = Optional.ofNullable(row.getString("condition")).map(ConditionJson::read);
        return new Segment(
                row.getLong("segment_id"),
                row.getString("name"),
                condition.<Definition>map(Definition.Live::new).orElseGet(Definition.Fixed::new),
                row.getLong("size"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String kind(Definition definition) {
        return switch (definition) {
            case Definition.Live _ -> "live";
            case Definition.Fixed _ -> "fixed";
        };
    }

    private static Optional<Condition> condition(Definition definition) {
        return switch (definition) {
            case Definition.Live(var condition) -> Optional.of(condition);
            case Definition.Fixed _ -> Optional.empty();
        };
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
