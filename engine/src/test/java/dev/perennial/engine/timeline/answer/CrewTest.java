package dev.perennial.engine.timeline.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions take turns, unit by unit. */
class CrewTest {

    private static final Crew.Deadline PATIENT = Crew.Deadline.in(Duration.ofMinutes(1));

    private final Crew crew = new Crew(2);

    @AfterEach
    void close() {
        crew.close();
    }

    private static List<Unit> units(int count) {
        return LongStream.range(0, count).mapToObj(i -> new Unit(i, i)).toList();
    }

    @Test
    void resultsComeInTheOrderOfTheUnits() {
        assertThat(crew.all(units(100), PATIENT, Unit::firstPerson))
                .isEqualTo(LongStream.range(0, 100).boxed().toList());
    }

    @Test
    void twoHeavyQuestionsDoNotStarveALightOne() throws Exception {
        var begun = new CountDownLatch(2);
        var lightIsDone = new CountDownLatch(1);
        var after = new AtomicInteger();
        var heavy = List.of(1, 2).stream()
                .map(_ -> CompletableFuture.runAsync(() -> crew.all(units(1_000), PATIENT, unit -> {
                    begun.countDown();
                    if (lightIsDone.getCount() == 0) after.incrementAndGet();
                    rest();
                    return unit;
                })))
                .toList();
        begun.await();
        crew.all(units(1), PATIENT, unit -> unit);
        lightIsDone.countDown();
        for (var one : heavy) one.join();
        assertThat(after.get())
                .as("units of the heavy questions after the light one")
                .isGreaterThan(1_000);
    }

    @Test
    void aFailureInOneUnitIsToldToWhoAsked() {
        assertThatThrownBy(() -> crew.all(units(5), PATIENT, unit -> {
                    if (unit.firstPerson() == 3) throw new IllegalStateException("unit 3");
                    return unit;
                }))
                .hasMessage("unit 3");
        assertThat(crew.all(units(1), PATIENT, Unit::lastPerson)).containsExactly(0L);
    }

    @Test
    void endsWhenTimeIsOver() {
        var soon = Crew.Deadline.in(Duration.ofMillis(20));
        assertThatThrownBy(() -> crew.all(units(10_000), soon, unit -> {
                    rest();
                    return unit;
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void endsWhenTheAskerIsInterrupted() throws Exception {
        var begun = new CountDownLatch(1);
        var refused = new CompletableFuture<Throwable>();
        var asker = Thread.ofPlatform().start(() -> {
            try {
                crew.all(units(10_000), PATIENT, unit -> {
                    begun.countDown();
                    rest();
                    return unit;
                });
            } catch (CancellationException e) {
                refused.complete(e);
            }
        });
        begun.await();
        asker.interrupt();
        assertThat(refused.get()).hasMessageContaining("withdrawn");
    }

    private static void rest() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
