package dev.perennial.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.kit.Databases;
import dev.perennial.server.kit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private static final Pace QUICK = new Pace(Duration.ofMillis(50), Duration.ofMillis(200));

    private final DataSource database = Databases.fresh("jobs");
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void comesOnceAtTheStartAndAgainWhenItsTimeHasPassed() {
        var threads = threads(times::incrementAndGet);
        threads.start();
        JobsProcess.until(() -> times.get() == 1);
        clock.advance(Duration.ofMinutes(59));
        JobsProcess.pause(Duration.ofMillis(300));
        assertThat(times).hasValue(1);
        clock.advance(Duration.ofMinutes(1));
        JobsProcess.until(() -> times.get() == 2);
        threads.stop();
    }

    @Test
    void comesAgainAfterItFailed() {
        var threads = threads(() -> {
            if (times.incrementAndGet() == 1) throw new IllegalStateException("the first time fails");
        });
        threads.start();
        JobsProcess.until(() -> times.get() == 1);
        JobsProcess.until(() -> {
            clock.advance(Duration.ofHours(1));
            return times.get() >= 2;
        });
        threads.stop();
    }

    @Test
    void isRefusedMoreOftenThanEverySecond() {
        assertThatThrownBy(() -> new Recurring("often", Duration.ofMillis(999), () -> {}))
                .hasMessage("recurring work comes at most every second, was PT0.999S");
    }

    private RecurringThreads threads(Runnable action) {
        var hourly = new Recurring("test.hourly", Duration.ofHours(1), action);
        return new RecurringThreads(database, List.of(hourly), "one", clock, QUICK);
    }
}
