package dev.perennial.server.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.Answer;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.sql.SqlStore;
import dev.perennial.engine.timeline.Timeline;
import dev.perennial.engine.timeline.run.Damaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: whatever makes a store fall back, and whenever, it ends up knowing everything once.
 *
 * <p>Method: the same events are told to a store that is wiped, reopened or stopped at invented moments, also between
 * being asked where it stands and being told; in the end it answers like one that was told undisturbed.
 */
class FallingBackTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private final Room room = new Room(5);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void losesNothingAndTakesNothingTwice(int seed) throws IOException {
        var random = new SplittableRandom(seed);
        try (var frail = new Frail(folder.resolve("frail"));
                var sound = SqlStore.open(folder.resolve("sound.duckdb"), CLOCK)) {
            var feeder = room.feeder(frail);
            for (int round = 0; round < 15; round++) {
                room.hears(FeederTest.invent(random));
                if (random.nextInt(4) == 0) frail.seal();
                if (random.nextInt(4) == 0) frail.reopen();
                if (random.nextInt(6) == 0) frail.wipe();
                frail.befallen = random.nextInt(5);
                try {
                    feeder.feed();
                } catch (UncheckedIOException e) {
                    assertThat(e).hasMessageContaining("disk");
                }
            }
            frail.befallen = Frail.NOTHING;
            FeederTest.feed(feeder);
            assertThat(feeder.isUnderWay()).isFalse();
            FeederTest.feed(room.feeder(sound));
            assertThat(FeederTest.answers(frail)).as("seed %d", seed).isEqualTo(FeederTest.answers(sound));
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("seeds", 10));
    }

    @Test
    void tellsAgainWhatADamagedFileHeld() throws IOException {
        var told = new ArrayList<String>();
        try (var store = Timeline.open(folder, CLOCK)) {
            var feeder = room.feeder(store, new Touched() {
                @Override
                public void touched(PeopleTouched people) {
                    told.add("touched");
                }

                @Override
                public void toldAgain() {
                    told.add("told again");
                }
            });
            assertThat(feeder.isUnderWay()).as("before the first step").isTrue();
            room.hears(Told.did(1, Identifier.login("ada"), "View"));
            FeederTest.feed(feeder);
            store.seal();
        }
        flip();
        try (var store = Timeline.open(folder, CLOCK)) {
            var feeder = room.feeder(store);
            FeederTest.feed(feeder);
            assertThat(feeder.isUnderWay()).isFalse();
            assertThatThrownBy(() -> FeederTest.answers(store)).isInstanceOf(Damaged.class);
            assertThat(feeder.isUnderWay()).as("nobody has noticed yet").isTrue();
            FeederTest.feed(feeder);
            assertThat(feeder.isUnderWay()).isFalse();
            assertThat(store.schema().events())
                    .singleElement()
                    .satisfies(kind -> assertThat(kind.count()).isEqualTo(1));
        }
        assertThat(told).containsExactly("touched", "told again");
    }

    private void flip() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "events-*.run")) {
            var file = files.iterator().next();
            var bytes = Files.readAllBytes(file);
            bytes[10] ^= 1;
            Files.write(file, bytes);
        }
    }

    /** A store to which things happen. */
    private static final class Frail implements Store {
        private static final int NOTHING = 0;
        private static final int WIPED_BEFORE = 1;
        private static final int REOPENED_BEFORE = 2;
        private static final int DISK_FULL_AFTER = 3;

        private final Path folder;
        private Store store;
        private int wiped;
        private int befallen = NOTHING;

        Frail(Path folder) {
            this.folder = folder;
            this.store = Timeline.open(folder.resolve("0"), CLOCK);
        }

        void wipe() {
            wiped++;
            reopen();
        }

        void reopen() {
            store.close();
            store = Timeline.open(folder.resolve("" + wiped), CLOCK);
        }

        @Override
        public Position position() {
            return store.position();
        }

        @Override
        public People apply(List<Change> changes) {
            return store.apply(changes);
        }

        @Override
        public Optional<People> apply(Position at, List<Change> changes) {
            int what = befallen;
            befallen = NOTHING;
            if (what == WIPED_BEFORE) wipe();
            if (what == REOPENED_BEFORE) reopen();
            var touched = store.apply(at, changes);
            if (what == DISK_FULL_AFTER) throw new UncheckedIOException(new IOException("the disk is full"));
            return touched;
        }

        @Override
        public void seal() {
            store.seal();
        }

        @Override
        public <A> Answer<A> ask(Question<A> question) {
            return store.ask(question);
        }

        @Override
        public People people(Condition condition, Moment moment) {
            return store.people(condition, moment);
        }

        @Override
        public People people(Condition condition, People among, Moment moment) {
            return store.people(condition, among, moment);
        }

        @Override
        public Schema schema() {
            return store.schema();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
