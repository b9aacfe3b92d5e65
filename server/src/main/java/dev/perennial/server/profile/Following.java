package dev.perennial.server.profile;

import dev.perennial.engine.log.EventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps people and the store up to date: one thread follows the log, another feeds the store with what the first has
 * folded in. Both hear of news at once within this process, and look once in a while for what another process did.
 */
class Following implements SmartLifecycle, HealthIndicator, MeterBinder {

    private static final Duration LOG_PATIENCE = Duration.ofSeconds(1);
    private static final Duration STORE_PATIENCE = Duration.ofMillis(250);

    /** Events of one round from which on the next is let grow. */
    private static final int MUCH = 100;

    private static final Duration GATHERING = Duration.ofMillis(150);

    private final EventLog log;
    private final Follower follower;
    private final Feeder feeder;
    private final Semaphore news = new Semaphore(0);
    private final Rounds following = new Rounds("profile follows the log", this::follow);
    private final Rounds feeding = new Rounds("profile feeds the store", this::feed);
    private volatile boolean running;

    Following(EventLog log, Follower follower, Feeder feeder) {
        this.log = log;
        this.follower = follower;
        this.feeder = feeder;
    }

    @Override
    public void start() {
        running = true;
        following.start();
        feeding.start();
    }

    @Override
    public void stop() {
        running = false;
        following.stop();
        feeding.stop();
        feeder.rest();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    // After the log, before whatever listens to what the store learned.
    @Override
    public int getPhase() {
        return 10;
    }

    /** Ready as soon as both threads are at work, however far behind they are: the metrics tell that. */
    @Override
    public Health health() {
        var health = following.isWell() && feeding.isWell() ? Health.up() : Health.down();
        return health.withDetail("log", follower.newest())
                .withDetail("people", follower.followed())
                .withDetail("store", feeder.position().log())
                .withDetail("retelling", feeder.isUnderWay())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("perennial.log.offset", follower, Follower::newest)
                .description("offset of the newest event in the log")
                .register(registry);
        Gauge.builder("perennial.profile.offset", follower, Follower::followed)
                .description("offset of the last event folded into people")
                .register(registry);
        Gauge.builder("perennial.store.retelling", feeder, store -> store.isUnderWay() ? 1 : 0)
                .description("1 while the store is told again what it knew before")
                .register(registry);
        Gauge.builder(
                        "perennial.store.offset",
                        feeder,
                        store -> store.position().log())
                .description("offset of the last event that questions see")
                .register(registry);
    }

    private void follow() throws InterruptedException {
        int followed = follower.follow();
        if (followed > 0) news.release();
        else log.waitBeyond(follower.followed(), LOG_PATIENCE);
        // While much arrives, a few large rounds leave intake more of the machine than many small ones.
        if (followed >= MUCH && followed < Follower.BATCH) Thread.sleep(GATHERING);
    }

    private void feed() throws InterruptedException {
        if (feeder.feed()) return;
        if (news.tryAcquire(STORE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) news.drainPermits();
    }
}
