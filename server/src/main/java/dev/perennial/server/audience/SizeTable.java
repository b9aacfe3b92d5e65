package dev.perennial.server.audience;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How large segments were, day by day. */
@Repository
class SizeTable {

    private final JdbcClient db;

    SizeTable(JdbcClient db) {
        this.db = db;
    }

    /** The size at the end of a day. */
    record DaySize(LocalDate day, long size) {}

    /** What was said of the same day before is overwritten: the end of the day counts. */
    void keep(long segment, LocalDate day, long size) {
        db.sql("""
                        insert into audience.segment_size (segment_id, day, size)
                        values (:segment, :day, :size)
                            on conflict (segment_id, day) do update set size = excluded.size
                         where segment_size.size <> excluded.size
                        """)
                .param("segment", segment)
                .param("day", day)
                .param("size", size)
                .update();
    }

    /** The days that something was kept of, from the last one that is not after {@code from}, in order. */
    List<DaySize> since(long segment, LocalDate from) {
        return db.sql("""
                          select day, size
                            from audience.segment_size
                           where segment_id = :segment
                             and day >= coalesce((select max(day)
                                                    from audience.segment_size
                                                   where segment_id = :segment
                                                     and day <= :from),
                                                 :from)
                        order by day
                        """)
                .param("segment", segment)
                .param("from", from)
                .query((row, _) -> new DaySize(row.getObject("day", LocalDate.class), row.getLong("size")))
                .list();
    }
}
