package dev.perennial.server.jobs;

import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Long work, started once and seen through across restarts. */
@Service
public class Jobs {

    private final JobTable table;
    private final JobThreads threads;
    private final Audit audit;

    Jobs(JobTable table, JobThreads threads, Audit audit) {
        this.table = table;
        this.threads = threads;
        this.audit = audit;
    }

    /**
     * Starts a job. Inside a transaction it starts when that commits, and never if it does not.
     *
     * @param title what people read in the list of jobs
     * @param owner who wants it
     */
    @Transactional
    public <I> JobId start(JobKind<I> kind, String title, I input, Caller owner) {
        var id = table.add(kind.name(), title, input, owner);
        threads.schedule(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                threads.look();
            }
        });
        return id;
    }

    public Optional<Job> find(JobId id) {
        return table.find(id);
    }

    /**
     * Stops a job: one that waits at once, one that runs at its next word of progress.
     *
     * @throws Problem when there is no such job, or it has ended
     */
    @Transactional
    Job cancel(JobId id) {
        var job = table.find(id).orElseThrow(() -> Problem.of(Code.JOB_UNKNOWN, "id", id));
        if (!table.cancel(id)) throw Problem.of(Code.JOB_FINISHED, "id", id);
        audit.record("jobs.cancel", "job:" + id, Map.of("kind", job.kind()));
        threads.cancel(id);
        return table.find(id).orElseThrow();
    }
}
