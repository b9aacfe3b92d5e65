package dev.perennial.server.collect.feeds;

import dev.perennial.server.jobs.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of each time that a feed was asked. */
@Repository
class RunTable {

    static final int FAULTS_MAX = 1_000;

    private final JdbcClient db;
    private final Clock clock;

    RunTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param events were new */
    record Tally(long lines, long events, long duplicates, long skipped, long faulty) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        Tally and(Tally more) {
            return new Tally(
                    lines + more.lines,
                    events + more.events,
                    duplicates + more.duplicates,
                    skipped + more.skipped,
                    faulty + more.faulty);
        }
    }

    record Run(long id, Optional<JobId> job, Tally tally, Optional<String> reached, Instant startedAt) {}

    record Fault(long line, String reason, String text) {}

    long add(long feed) {
        return db.sql("insert into collect.feed_run (feed_id, started_at) values (:feed, :now) returning run_id")
                .param("feed", feed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void work(long run, JobId job) {
        db.sql("update collect.feed_run set job_id = :job where run_id = :run")
                .param("job", job.value())
                .param("run", run)
                .update();
    }

    void count(long run, Tally more, String reached) {
        db.sql("""
                update collect.feed_run
                   set lines = lines + :lines,
                       events = events + :events,
                       duplicates = duplicates + :duplicates,
                       skipped = skipped + :skipped,
                       faulty = faulty + :faulty,
                       reached = :reached
                 where run_id = :run
                """)
                .param("lines", more.lines())
                .param("events", more.events())
                .param("duplicates", more.duplicates())
                .param("skipped", more.skipped())
                .param("faulty", more.faulty())
                .param("reached", reached)
                .param("run", run)
                .update();
    }

    void add(long run, Fault fault) {
        db.sql("""
                insert into collect.feed_fault (run_id, line, reason, text)
                values (:run, :line, :reason, :text)
                    on conflict do nothing
                """)
                .param("run", run)
                .param("line", fault.line())
                .param("reason", fault.reason())
                .param("text", fault.text())
                .update();
    }

    /** The newest first. */
    List<Run> of(long feed, long below, int limit) {
        return db.sql("""
                select *
                  from collect.feed_run
                 where feed_id = :feed
                   and run_id < :below
                 order by run_id desc
                 limit :limit
                """)
                .param("feed", feed)
                .param("below", below)
                .param("limit", limit)
                .query(RunTable::run)
                .list();
    }

    Optional<Tally> tally(long run) {
        return db.sql("select * from collect.feed_run where run_id = :run")
                .param("run", run)
                .query(RunTable::run)
                .optional()
                .map(Run::tally);
    }

    List<Fault> faults(long run, long behind, int limit) {
        return db.sql("""
                select line, reason, text
                  from collect.feed_fault
                 where run_id = :run
                   and line > :behind
                 order by line
                 limit :limit
                """)
                .param("run", run)
                .param("behind", behind)
                .param("limit", limit)
                .query((row, _) -> new Fault(row.getLong("line"), row.getString("reason"), row.getString("text")))
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("run_id"),
                Optional.ofNullable(row.getObject("job_id", Long.class)).map(JobId::new),
                new Tally(
                        row.getLong("lines"),
                        row.getLong("events"),
                        row.getLong("duplicates"),
                        row.getLong("skipped"),
                        row.getLong("faulty")),
                Optional.ofNullable(row.getString("reached")),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
