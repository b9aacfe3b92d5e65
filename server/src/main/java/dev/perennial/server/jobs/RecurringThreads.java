package dev.perennial.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/** The threads that do what recurs. They live by the platform's clock, so that a test can let a day pass. */
final class RecurringThreads implements SmartLifecycle {

    private static final int AT_A_TIME = 4;
    private static final Duration SHUTDOWN_MAX = Duration.ofSeconds(5);

    private final Scheduler scheduler;
    private volatile boolean started;

    RecurringThreads(DataSource database, List<Recurring> work, String process, Clock clock, Pace pace) {
        this.scheduler = Scheduler.create(database, List.of())
                .startTasks(work.stream().map(RecurringThreads::task).toList())
                .tableName("jobs.scheduled_recurring")
                .schedulerName(new SchedulerName.Fixed(process))
                .clock(clock::instant)
                .threads(AT_A_TIME)
                .executorService(Executors.newFixedThreadPool(
                        AT_A_TIME, Thread.ofVirtual().name("recurring-", 0).factory()))
                .pollingInterval(pace.polling())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(Pace.HEARTBEATS_MISSED_MAX)
                .shutdownMaxWait(SHUTDOWN_MAX)
                .failureLogging(LogLevel.ERROR, true)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Override
    public void start() {
        started = true;
        scheduler.start();
    }

    @Override
    public void stop() {
        started = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private static RecurringTask<Void> task(Recurring work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.interval()))
                .execute((_, _) -> work.action().run());
    }
}
