package dev.perennial.server.jobs;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job from its beginning or checkpoint to whatever end it takes. */
@Component
class JobWork {

    private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);

    private final JobTable table;
    private final Map<String, JobKind<?>> kinds;
    private final JsonMapper json;
    private final Map<JobId, Running> running = new ConcurrentHashMap<>();

    JobWork(JobTable table, List<JobKind<?>> kinds, JsonMapper json) {
        this.table = table;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, Function.identity()));
        this.json = json;
    }

    /**
     * Runs a job, unless it has ended.
     *
     * @throws RuntimeException when the run could not end the job: it is to run again
     */
    void run(JobId id) {
        var begun = table.begin(id);
        if (begun.isEmpty()) return;
        var progress = new Running(table, begun.get());
        running.put(id, progress);
        try {
            end(progress);
        } finally {
            running.remove(id, progress);
        }
    }

    void cancel(JobId id) {
        var progress = running.get(id);
        if (progress != null) progress.cancel();
    }

    void shutDown() {
        running.values().forEach(Running::shutDown);
    }

    private void end(Running progress) {
        var run = progress.run();
        try {
            table.done(run, work(progress));
        } catch (Stopped stopped) {
            switch (stopped.why()) {
                case CANCELLED -> table.cancelled(run);
                case SHUTDOWN -> throw stopped;
                case REPLACED ->
                    LOG.warn("Job {} goes on elsewhere; its run {} here has ended", run.id(), run.attempt());
            }
        } catch (RuntimeException thrown) {
            // Who would not hear that the process shuts down was interrupted: no fault of the work, it goes on later.
            if (progress.shuttingDown()) throw thrown;
            fail(run, thrown);
        }
    }

    private void fail(JobTable.Run run, RuntimeException thrown) {
        var problem = Problem.from(thrown);
        // Weather: the database went away under the job. It goes on from its checkpoint when that is over.
        if (problem.code() == Code.DATABASE_UNAVAILABLE) throw thrown;
        if (problem.code() == Code.SERVER_FAULT)
            LOG.error("Incident {} in job {} ({})", problem.params().get("incident"), run.id(), run.kind(), thrown);
        table.failed(run, problem);
    }

    private Outcome work(Running progress) {
        var kind = kinds.get(progress.run().kind());
        if (kind == null)
            throw Problem.of(Code.JOB_KIND_UNKNOWN, "kind", progress.run().kind());
        return work(kind, progress);
    }

    private <I> Outcome work(JobKind<I> kind, Running progress) {
        return kind.run(json.readValue(progress.run().input(), kind.input()), progress);
    }
}
