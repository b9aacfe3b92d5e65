package dev.perennial.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.Interval;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Told;
import dev.perennial.engine.question.Trend;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Questions run while changes are written, and can be withdrawn. */
class BesideWritingTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Scope MARCH =
            Scope.of(new Period(FIRST, Instant.parse("2026-04-01T00:00:00Z")), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void eachAnswerIsOfOneState() throws InterruptedException {
        try (var store = SqlStore.open(folder.resolve("answers.duckdb"), Clock.systemUTC())) {
            var written = new AtomicBoolean();
            var writer = Thread.ofVirtual().start(() -> {
                var told = new Told();
                for (int i = 0; i < 200; i++) {
                    told.did(1, 1, "View", FIRST.plusSeconds(i), Map.of())
                            .did(2, 1, "Order", FIRST.plusSeconds(i), Map.of());
                    store.apply(told.changes().subList(2 * i, 2 * i + 2));
                }
                written.set(true);
            });
            var asked = new Trend(MARCH, List.of(series("View"), series("Order")), Interval.MONTH, Optional.empty());
            do {
                var answer = store.ask(asked);
                var half = BigDecimal.valueOf(answer.position().log() / 2);
                assertThat(answer.value().lines())
                        .allSatisfy(line -> assertThat(line.total().value()).contains(half));
            } while (!written.get());
            writer.join();
        }
    }

    private static Trend.Series series(String event) {
        return new Trend.Series(Step.of(event), new Trend.Measure.Count());
    }

    @Test
    @Timeout(60)
    void aWithdrawnQuestionStopsAndLeavesTheStoreWell() throws InterruptedException {
        try (var store = SqlStore.open(folder.resolve("answers.duckdb"), Clock.systemUTC())) {
            var told = new Told();
            for (int i = 0; i < 60_000; i++) told.did(i % 50 + 1, 1, "View", FIRST.plusMillis(i), Map.of());
            store.apply(told.changes());
            var endless = new Funnel(
                    MARCH,
                    Collections.nCopies(Funnel.STEPS_MAX, Step.any()),
                    Duration.ofDays(1),
                    List.of(),
                    Optional.empty());
            var asking = Thread.currentThread();
            Thread.ofVirtual().start(() -> interruptSoon(asking));
            assertThatThrownBy(() -> store.ask(endless)).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.people(Condition.EVERYBODY, new Moment(FIRST, ZoneOffset.UTC)))
                    .extracting(People::size)
                    .isEqualTo(50L);
        }
    }

    private static void interruptSoon(Thread asking) {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        asking.interrupt();
    }
}
