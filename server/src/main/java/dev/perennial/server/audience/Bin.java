package dev.perennial.server.audience;

import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import dev.perennial.server.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Segments that were deleted: for a while they can be taken out again, then they are gone. */
@Service
class Bin {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;
    private final SegmentTable table;
    private final Membership membership;
    private final Audit audit;
    private final Clock clock;

    Bin(JdbcClient db, SegmentTable table, Membership membership, Audit audit, Clock clock) {
        this.db = db;
        this.table = table;
        this.membership = membership;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param goneAt when it will be gone for good */
    record Binned(Segment segment, Instant deletedAt, Instant goneAt) {}

    /** What lies in the bin, the last deleted first. */
    List<Binned> list() {
        return db.sql("""
                          select segment_id, name, kind, condition::text as condition, size, computed_at, created_by,
                                 created_at, deleted_at
                            from audience.segment
                           where deleted_at is not null
                        order by deleted_at desc, segment_id desc
                        """)
                .query((row, number) -> {
                    var deleted =
                            row.getObject("deleted_at", OffsetDateTime.class).toInstant();
                    return new Binned(SegmentTable.segment(row, number), deleted, deleted.plus(KEPT));
                })
                .list();
    }

    /** A segment that lies in the bin. */
    Optional<Segment> find(long id) {
        return list().stream()
                .map(Binned::segment)
                .filter(each -> each.id() == id)
                .findFirst();
    }

    /** A live segment that comes back is computed anew, a fixed one has followed its people meanwhile. */
    @Transactional
    Saving restore(long id, Caller caller) {
        var there = table.find(id);
        if (there.isPresent()) return new Saving.Saved(there.get());
        var binned = find(id);
        if (binned.isEmpty()) return new Saving.Unknown();
        if (table.taken(binned.get().name(), id)) return new Saving.NameTaken();
        for (var named : Chain.named(binned.get().definition()))
            if (table.find(named).isEmpty()) return new Saving.NamesUnknown(named);
        db.sql("update audience.segment set deleted_at = null where segment_id = :id")
                .param("id", id)
                .update();
        switch (binned.get().definition()) {
            case Definition.Live live -> membership.found(id, live);
            case Definition.Fixed _ -> membership.follow(id, Optional.empty());
        }
        audit.record(caller, "segments.write", "segment:" + id, Map.of("did", "restored"));
        return new Saving.Saved(table.find(id).orElseThrow());
    }

    /** Removes what has lain here too long. */
    @Transactional
    void empty() {
        var before = SegmentTable.utc(clock.instant().minus(KEPT));
        var gone = db.sql("select segment_id from audience.segment where deleted_at < :before for update")
                .param("before", before)
                .query(Long.class)
                .list();
        for (var part : List.of("member_block", "segment_size", "segment"))
            gone.forEach(id -> db.sql("delete from audience." + part + " where segment_id = :id")
                    .param("id", id)
                    .update());
    }

    /** Looks into the bin once an hour. */
    @Configuration(proxyBeanMethods = false)
    static class Emptying {
        @Bean
        Recurring emptyBin(Bin bin) {
            return new Recurring("audience.bin", Duration.ofHours(1), bin::empty);
        }
    }
}
