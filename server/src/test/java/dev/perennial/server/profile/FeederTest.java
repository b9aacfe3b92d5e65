package dev.perennial.server.profile;

import static dev.perennial.server.profile.Told.described;
import static dev.perennial.server.profile.Told.did;
import static dev.perennial.server.profile.Told.identified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.sql.SqlStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeederTest {

    private static final Identifier PHONE = Identifier.anonymous("phone");

    @TempDir
    Path folder;

    private final Room room = new Room(5);

    @Test
    void tellsWhomTheStoreLearnedSomethingAbout() {
        var told = new ArrayList<PeopleTouched>();
        try (var store = store("told")) {
            var feeder = room.feeder(store, told::add);
            room.hears(did(1, PHONE, "View"), described(2, "ada", "city", "Oslo"));
            feeder.feed();
            room.hears(identified(3, "ada", "phone"));
            feeder.feed();
            assertThat(feeder.feed()).isFalse();
        }
        assertThat(told.get(0).people()).isEqualTo(People.of(1, 2));
        assertThat(told.get(0).moved()).isEqualTo(People.NOBODY);
        assertThat(told.get(0).events()).containsExactlyInAnyOrder("View", "$identify");
        assertThat(told.get(0).traits()).containsExactly("city");
        assertThat(told.get(1).people()).isEqualTo(People.of(1, 2));
        assertThat(told.get(1).moved()).isEqualTo(People.of(1, 2));
        assertThat(told.get(1).position()).isEqualTo(new Position(3, 2));
    }

    @Test
    void leavesOutWhatIsAboutSomebodyForgotten() {
        room.hears(did(1, PHONE, "View"), did(2, Identifier.login("ada"), "View"));
        room.db.sql("delete from profile.identifier where origin = 1").update();
        try (var store = store("forgotten")) {
            var feeder = room.feeder(store);
            assertThat(feeder.feed()).isTrue();
            assertThat(feeder.feed()).isFalse();
            assertThat(everybody(store)).isEqualTo(People.of(2));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRebuiltStoreGivesEqualAnswers(long seed) {
        var random = new SplittableRandom(seed);
        try (var live = store("live");
                var rebuilt = store("rebuilt")) {
            var feeder = room.feeder(live);
            for (int round = 0; round < 10; round++) {
                room.hears(invent(random));
                if (random.nextBoolean()) feed(feeder);
            }
            feed(feeder);
            feed(room.feeder(rebuilt));
            assertThat(rebuilt.position()).isEqualTo(live.position());
            assertThat(answers(rebuilt)).as("seed %d", seed).isEqualTo(answers(live));
            assertThat(everybody(live).ids().boxed()).as("seed %d", seed).containsExactlyElementsOf(room.numbers());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("seeds", 5));
    }

    static void feed(Feeder feeder) {
        var more = true;
        while (more) more = feeder.feed();
    }

    static List<Event> invent(SplittableRandom random) {
        var events = new ArrayList<Event>();
        for (int i = random.nextInt(20); i > 0; i--) {
            long time = random.nextInt(100);
            var one = "n" + random.nextInt(12);
            var other = "n" + random.nextInt(12);
            events.add(
                    switch (random.nextInt(6)) {
                        case 0 -> Told.aliased(time, one, other);
                        case 1, 2 -> identified(time, one, other, "city", "c" + random.nextInt(3));
                        case 3 -> described(time, one, "city", "c" + random.nextInt(3));
                        default -> did(time, Identifier.anonymous(other), "View");
                    });
        }
        return events;
    }

    /** Everything that the store tells about everybody. */
    static List<Object> answers(Store store) {
        var everybody = everybody(store);
        var answers = new ArrayList<Object>();
        answers.add(store.ask(new Roll(everybody, Optional.empty(), 500)).value());
        everybody
                .ids()
                .forEach(person ->
                        answers.add(store.ask(new History(new PersonId(person), Optional.empty(), List.of(), 500))
                                .value()));
        answers.add(store.schema());
        return answers;
    }

    private static People everybody(Store store) {
        return store.people(Condition.EVERYBODY, new Moment(Instant.EPOCH, ZoneOffset.UTC));
    }

    private SqlStore store(String name) {
        return SqlStore.open(folder.resolve(name + ".duckdb"), Clock.systemUTC());
    }
}
