package dev.perennial.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.InventedHistory;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.NaiveStore;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.timeline.run.Damaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whatever step a store stops at, its files hold exactly what their position says; and a byte that changed is
 * found before it is answered with.
 *
 * <p>Method: a history with moves, late events and erasures is told with a seal after every batch. It is stopped
 * before the first step on the disk, then before the second, and so on; what is opened afterwards is compared with a
 * memory that heard just so much, told the rest and compared again.
 */
class CrashTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-30T12:00:00Z"), ZoneOffset.UTC);
    private static final People EVERYONE =
            People.of(LongStream.rangeClosed(1, InventedHistory.ORIGINS).toArray());

    @TempDir
    Path folder;

    /** Stops the store before one step, and every later attempt to go on. */
    private static final class Stop implements Consumer<String> {
        private int left;

        Stop(int left) {
            this.left = left;
        }

        @Override
        public void accept(String step) {
            if (--left < 0) throw new IllegalStateException("stopped before: " + step);
        }

        boolean happened() {
            return left < 0;
        }
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(ints = {3, 8, 21})
    void stopsBetweenTheOldStateAndTheNew(int seed) throws IOException {
        var batches = new InventedHistory(new SplittableRandom(seed)).batches();
        var stopped = true;
        for (int step = 0; stopped; step++) {
            empty();
            stopped = tellUntil(step, batches);
            try (var store = Timeline.open(folder, CLOCK)) {
                assertThat(content(store)).as("step %d", step).isEqualTo(content(memory(batches, store)));
                for (var batch : batches) store.apply(batch);
                assertThat(content(store)).as("step %d, then all", step).isEqualTo(content(memory(batches, store)));
            }
        }
    }

    private boolean tellUntil(int step, List<List<Change>> batches) {
        var stop = new Stop(step);
        var store = Timeline.open(folder, CLOCK, Limits.USUAL, stop);
        try {
            for (var batch : batches) {
                store.apply(batch);
                store.seal();
            }
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageStartingWith("stopped before");
        } finally {
            store.close();
        }
        return stop.happened();
    }

    @Test
    void goesOnWhenTheDiskWasFullForAWhile() throws IOException {
        var batches = new InventedHistory(new SplittableRandom(8)).batches();
        for (int step = 0; step < 60; step++) {
            empty();
            var full = new Full(step);
            try (var store = Timeline.open(folder, CLOCK, Limits.USUAL, full)) {
                for (int i = 0; i < batches.size(); i++) {
                    var refused = false;
                    try {
                        store.apply(batches.get(i));
                        store.seal();
                    } catch (UncheckedIOException e) {
                        refused = true;
                    }
                    if (refused) for (var batch : batches.subList(0, i + 1)) store.apply(batch);
                }
                assertThat(content(store)).as("full at step %d", step).isEqualTo(content(memory(batches, store)));
            }
        }
    }

    /** Refuses one step. */
    private static final class Full implements Consumer<String> {
        private int left;

        Full(int left) {
            this.left = left;
        }

        @Override
        public void accept(String step) {
            if (left-- == 0) throw new UncheckedIOException(new IOException("No space left on device: " + step));
        }
    }

    @Test
    void findsAByteThatChanged() throws IOException {
        var batches = new InventedHistory(new SplittableRandom(8)).batches();
        var random = new SplittableRandom(1);
        for (int round = 0; round < 40; round++) {
            empty();
            tellUntil(Integer.MAX_VALUE, batches);
            var damaged = damageOne(random);
            try (var store = Timeline.open(folder, CLOCK)) {
                if (store.damage().isEmpty())
                    assertThatThrownBy(() -> content(store))
                            .isInstanceOf(Damaged.class)
                            .hasMessageContaining(damaged);
                assertThat(store.damage().orElseThrow()).hasMessageContaining(damaged);
                assertThat(store.position().log()).isZero();
                for (var batch : batches) store.apply(batch);
                assertThat(content(store)).as(damaged).isEqualTo(content(memory(batches, store)));
            }
        }
    }

    @Test
    void answersTheSameWhenAllFilesAreMadeAgain() throws IOException {
        var batches = new InventedHistory(new SplittableRandom(21)).batches();
        tellUntil(Integer.MAX_VALUE, batches);
        List<Object> before;
        try (var store = Timeline.open(folder, CLOCK)) {
            before = content(store);
        }
        empty();
        try (var store = Timeline.open(folder, CLOCK)) {
            for (var batch : batches) store.apply(batch);
            assertThat(content(store)).isEqualTo(before);
        }
    }

    private String damageOne(SplittableRandom random) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var all = files.filter(file -> !file.toString().endsWith(".damaged"))
                    .sorted()
                    .toList();
            var file = all.get(random.nextInt(all.size()));
            var bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            return String.valueOf(file.getFileName());
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) Files.delete(file);
        }
    }

    /** A memory of both streams up to the position of a store. */
    static Store memory(List<List<Change>> batches, Store store) {
        var memory = new NaiveStore(CLOCK);
        memory.apply(batches.stream()
                .flatMap(List::stream)
                .filter(change -> isHeard(change, store))
                .toList());
        return memory;
    }

    private static boolean isHeard(Change change, Store store) {
        return switch (change) {
            case Change.Stamped(var offset, var _, var _) ->
                offset <= store.position().log();
            case Change.Moved(var number, var _, var _, var _) ->
                number <= store.position().changes();
            case Change.TraitChanged deed -> deed.number() <= store.position().changes();
            case Change.Forgotten(var number, var _) ->
                number <= store.position().changes();
        };
    }

    private static List<Object> content(Store store) {
        var histories = LongStream.rangeClosed(1, InventedHistory.ORIGINS)
                .mapToObj(person -> store.ask(new History(new PersonId(person), Optional.empty(), List.of(), 500))
                        .value())
                .toList();
        return List.of(
                store.schema(),
                store.people(Condition.EVERYBODY, new Moment(Instant.EPOCH, ZoneOffset.UTC)),
                store.ask(new Roll(EVERYONE, Optional.empty(), 100)).value(),
                histories);
    }
}
