package dev.perennial.server.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one round after another. Weather — a database that is away, a full disk — is waited out here, and
 * only here: the round is tried again after a pause that grows.
 *
 * <p>A platform thread, because an interrupt closes the connection under a virtual one: a round in the middle of
 * writing is always let finish.
 */
final class Rounds {

    /** One round; waits by itself when there is nothing to do. */
    interface Round {
        void run() throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);
    private static final Duration STOP_MAX = Duration.ofSeconds(8);

    private final String name;
    private final Round round;
    private volatile boolean running;
    private volatile boolean failing;
    private @Nullable Thread thread;

    Rounds(String name, Round round) {
        this.name = name;
        this.round = round;
    }

    synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Lets the round end that is under way, for some seconds. */
    synchronized void stop() {
        running = false;
        var ending = thread;
        if (ending == null) return;
        ending.interrupt();
        try {
            if (!ending.join(STOP_MAX)) LOG.warn("{} does not end; what it writes is taken back or whole", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    /** Whether it is at work and its last round went well. */
    boolean isWell() {
        return running && !failing;
    }

    private void run() {
        var pause = PAUSE_MIN;
        while (running) {
            try {
                round.run();
                recovered();
                pause = PAUSE_MIN;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!running) return;
                failed(e, pause);
                if (!sleep(pause)) return;
                pause = longer(pause);
            }
        }
    }

    private void failed(RuntimeException failure, Duration pause) {
        if (!failing) LOG.warn("{} failed and will go on trying, first after {}", name, pause, failure);
        failing = true;
    }

    private void recovered() {
        if (failing) LOG.info("{} goes on", name);
        failing = false;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : twice;
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
