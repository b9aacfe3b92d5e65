package dev.perennial.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The threads that run jobs, a few at a time. db-scheduler's row lock decides which process runs a job; the heartbeat
 * of that process says that it still does.
 */
final class JobThreads implements SmartLifecycle {

    static final int AT_A_TIME = 2;

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration SHUTDOWN_MAX = Duration.ofSeconds(5);
    private static final String TABLE = "jobs.scheduled_job";

    private final DataSource database;
    private final JobWork work;
    private final String process;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final SchedulerClient client;
    private volatile boolean started;

    /** @param process the name of this process, the same after a restart and no other's */
    JobThreads(DataSource database, JobWork work, String process, Pace pace) {
        this.database = database;
        this.work = work;
        this.process = process;
        this.task = Tasks.oneTime("job", Void.class)
                .onFailure((run, operations) ->
                        operations.reschedule(run, run.getTimeDone().plus(started ? RETRY : Duration.ZERO)))
                .onDeadExecution((run, operations) -> operations.reschedule(run, run.getTimeDone()))
                .execute((instance, _) -> work.run(new JobId(Long.parseLong(instance.getId()))));
        this.scheduler = Scheduler.create(database, task)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(process))
                .threads(AT_A_TIME)
                .executorService(Executors.newFixedThreadPool(
                        AT_A_TIME, Thread.ofVirtual().name("job-", 0).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(pace.polling())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(Pace.HEARTBEATS_MISSED_MAX)
                .shutdownMaxWait(SHUTDOWN_MAX)
                .failureLogging(LogLevel.WARN, false)
                .alwaysPersistTimestampInUTC()
                .build();
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName(TABLE)
                .build();
    }

    /** Inside the caller's transaction. Due at once, the older first: long past, and in the order of the numbers. */
    void schedule(JobId id) {
        client.scheduleIfNotExists(task.instance(id.toString()), Instant.EPOCH.plusSeconds(id.value()));
    }

    /** Looks for jobs now instead of at the next poll. */
    void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    void cancel(JobId id) {
        work.cancel(id);
    }

    @Override
    public void start() {
        release();
        started = true;
        scheduler.start();
    }

    @Override
    public void stop() {
        started = false;
        work.shutDown();
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** What this process was running when it died, it need not wait to be declared dead for. */
    private void release() {
        JdbcClient.create(database).sql("""
                        update jobs.scheduled_job
                           set picked = false,
                               picked_by = null,
                               last_heartbeat = null,
                               version = version + 1
                         where picked_by = :process
                        """).param("process", process).update();
    }
}
