package dev.perennial.server.jobs;

import dev.perennial.server.access.Caller;
import dev.perennial.server.http.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jobs as rows. What a run writes, it writes under the number of its attempt: a run that was replaced is deaf. */
@Component
class JobTable {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    JobTable(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    JobId add(String kind, String title, Object input, Caller owner) {
        var id = db.sql("""
                        insert into jobs.job (kind, title, owner, owner_name, input, created_at)
                        values (:kind, :title, :owner, :ownerName, cast(:input as jsonb), :now)
                        returning job_id
                        """)
                .param("kind", kind)
                .param("title", title)
                .param("owner", owner.getName())
                .param("ownerName", owner.name())
                .param("input", json.writeValueAsString(input))
                .param("now", now())
                .query(Long.class)
                .single();
        return new JobId(id);
    }

    Optional<Job> find(JobId id) {
        return db.sql("select * from jobs.job where job_id = :id")
                .param("id", id.value())
                .query(this::job)
                .optional();
    }

    /** The newest first. */
    List<Job> list(@Nullable JobState state, long before, int limit) {
        return db.sql("""
                        select *
                          from jobs.job
                         where job_id < :before
                           and (cast(:state as text) is null or state = :state)
                         order by job_id desc
                         limit :limit
                        """)
                .param("before", before)
                .param("state", state == null ? null : state.word())
                .param("limit", limit)
                .query(this::job)
                .list();
    }

    /** @return false when the job has ended */
    boolean cancel(JobId id) {
        return db.sql("""
                                update jobs.job
                                   set cancelling = true,
                                       state = case state when 'waiting' then 'cancelled' else state end,
                                       finished_at = case state when 'waiting' then cast(:now as timestamptz) end
                                 where job_id = :id
                                   and state in ('waiting', 'running')
                                """).param("id", id.value()).param("now", now()).update() == 1;
    }

    /** Begins a run; empty when the job has ended. */
    Optional<Run> begin(JobId id) {
        return db.sql("""
                        update jobs.job
                           set state = 'running',
                               attempt = attempt + 1,
                               started_at = coalesce(started_at, :now)
                         where job_id = :id
                           and state in ('waiting', 'running')
                        returning job_id, attempt, kind, input, checkpoint
                        """)
                .param("id", id.value())
                .param("now", now())
                .query((row, _) -> new Run(
                        id,
                        row.getInt("attempt"),
                        row.getString("kind"),
                        row.getString("input"),
                        Optional.ofNullable(row.getString("checkpoint"))))
                .optional();
    }

    /** @return whether the job is to stop; empty when the run was replaced */
    Optional<Boolean> report(Run run, long done, long total, String note) {
        return db.sql("""
                        update jobs.job
                           set done = :done,
                               total = nullif(:total, 0),
                               note = :note
                         where job_id = :id
                           and attempt = :attempt
                           and state = 'running'
                        returning cancelling
                        """)
                .param("done", done)
                .param("total", total)
                .param("note", note)
                .param("id", run.id().value())
                .param("attempt", run.attempt())
                .query(Boolean.class)
                .optional();
    }

    /** @return whether the job is to stop; empty when the run was replaced */
    Optional<Boolean> checkpoint(Run run, String place) {
        return db.sql("""
                        update jobs.job
                           set checkpoint = :place
                         where job_id = :id
                           and attempt = :attempt
                           and state = 'running'
                        returning cancelling
                        """)
                .param("place", place)
                .param("id", run.id().value())
                .param("attempt", run.attempt())
                .query(Boolean.class)
                .optional();
    }

    void done(Run run, Outcome outcome) {
        end(run, JobState.DONE, outcome.result(), null);
    }

    void cancelled(Run run) {
        end(run, JobState.CANCELLED, null, null);
    }

    void failed(Run run, Problem problem) {
        var trouble = new Job.Trouble(problem.code().word(), problem.params(), problem.sentence());
        end(run, JobState.FAILED, null, trouble);
    }

    private void end(Run run, JobState state, @Nullable Object result, Job.@Nullable Trouble problem) {
        db.sql("""
                        update jobs.job
                           set state = :state,
                               result = cast(:result as jsonb),
                               problem = cast(:problem as jsonb),
                               finished_at = :now
                         where job_id = :id
                           and attempt = :attempt
                           and state = 'running'
                        """)
                .param("state", state.word())
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("problem", problem == null ? null : json.writeValueAsString(problem))
                .param("now", now())
                .param("id", run.id().value())
                .param("attempt", run.attempt())
                .update();
    }

    private Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                new JobId(row.getLong("job_id")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("owner_name"),
                JobState.of(row.getString("state")),
                row.getBoolean("cancelling"),
                row.getLong("done"),
                Optional.ofNullable(row.getObject("total", Long.class)),
                row.getString("note"),
                Optional.ofNullable(row.getString("problem")).map(text -> json.readValue(text, Job.Trouble.class)),
                instant(row, "created_at").orElseThrow(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                Optional.<String>ofNullable(row.getString("result")).<JsonNode>map(json::readTree));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * One run of a job.
     *
     * @param attempt which run of the job this is, from 1
     * @param input as JSON
     */
    record Run(JobId id, int attempt, String kind, String input, Optional<String> checkpoint) {}
}
