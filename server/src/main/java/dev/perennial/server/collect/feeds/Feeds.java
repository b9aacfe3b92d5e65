package dev.perennial.server.collect.feeds;

import dev.perennial.server.access.Caller;
import dev.perennial.server.jobs.Job;
import dev.perennial.server.jobs.JobId;
import dev.perennial.server.jobs.Jobs;
import dev.perennial.server.settings.Settings;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the jobs that ask feeds, one at a time of each. */
@Service
class Feeds {

    private final FeedTable table;
    private final RunTable runs;
    private final FeedWork work;
    private final Jobs jobs;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Feeds(
            FeedTable table,
            RunTable runs,
            FeedWork work,
            Jobs jobs,
            Settings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.runs = runs;
        this.work = work;
        this.jobs = jobs;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts those whose time has come. */
    void startDue() {
        for (var feed : table.all())
            if (isDue(feed))
                transaction.executeWithoutResult(
                        _ -> table.lock(feed.id()).filter(this::isDue).ifPresent(due -> start(due, Caller.PLATFORM)));
    }

    /** Asks a feed now; empty when it is being asked. */
    @Transactional
    public Optional<JobId> startNow(long id, Caller caller) {
        return table.lock(id).filter(feed -> !isRunning(feed)).map(feed -> start(feed, caller));
    }

    Optional<Job> job(Optional<JobId> id) {
        return id.flatMap(jobs::find);
    }

    boolean isRunning(Feed feed) {
        return job(feed.job()).filter(job -> !job.state().ended()).isPresent();
    }

    private boolean isDue(Feed feed) {
        var now = clock.instant();
        var next =
                feed.schedule().next(feed.startedAt(), now, settings.current().zone());
        return feed.enabled() && !next.isAfter(now) && !isRunning(feed);
    }

    private JobId start(Feed feed, Caller caller) {
        var run = runs.add(feed.id());
        var job = jobs.start(work, feed.name(), new FeedWork.Input(feed.id(), run), caller);
        runs.work(run, job);
        table.started(feed.id(), job);
        return job;
    }
}
