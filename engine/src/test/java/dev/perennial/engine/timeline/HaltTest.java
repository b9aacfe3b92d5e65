package dev.perennial.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.InventedHistory;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: a process may end before any write, any force, any rename and any deletion, while people move between blocks
 * and files are written anew, and the files hold exactly what their position says; what was sealed is never lost.
 *
 * <p>Method: a child process follows a history and halts before one step; what was not forced then loses half of its
 * bytes. The parent opens the folder, compares it with a memory that heard just so much, looks at every file, tells the
 * rest and compares again. A dozen steps of the seed are tried, spread evenly; {@code -Dkills=all} tries each.
 */
class HaltTest {

    private static final int SEED = Integer.getInteger("seed", 8);
    private static final String KILLS = System.getProperty("kills", "12");

    @TempDir
    static Path all;

    static IntStream steps() {
        var steps = new ArrayList<String>();
        Halting.follow(all.resolve("whole"), SEED, steps::add);
        int tries = KILLS.equals("all") ? steps.size() : Math.min(Integer.parseInt(KILLS), steps.size());
        return IntStream.range(0, tries).map(i -> (int) ((long) i * (steps.size() - 1) / Math.max(1, tries - 1)));
    }

    @ParameterizedTest(name = "halts before step {0}")
    @MethodSource("steps")
    void holdsWhatItsPositionSays(int step) throws IOException, InterruptedException {
        var folder = all.resolve("step-" + step);
        var sealed = follow(folder, step);
        var batches = Halting.batches(SEED);
        try (var store = Timeline.open(folder, Halting.CLOCK)) {
            assertThat(store.damage()).isEmpty();
            assertThat(store.position().log()).isGreaterThanOrEqualTo(sealed.log());
            assertThat(store.position().changes()).isGreaterThanOrEqualTo(sealed.changes());
            assertThat(Inspection.of(folder).faults()).isEmpty();
            assertThat(Inspection.of(folder).unnamed()).isEmpty();
            assertThat(content(store)).isEqualTo(content(CrashTest.memory(batches, store)));
            for (var batch : batches) {
                store.apply(batch);
                store.seal();
            }
            assertThat(content(store)).as("and then all").isEqualTo(content(CrashTest.memory(batches, store)));
            assertThat(Inspection.of(folder).faults()).isEmpty();
        }
    }

    /** The last position that the child said it had sealed. */
    private static Position follow(Path folder, int step) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Halting.class.getName(),
                        folder.toString(),
                        Integer.toString(SEED),
                        Integer.toString(step))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = Position.START;
        try (var says = child.inputReader()) {
            for (var line : says.lines().toList()) {
                var numbers = line.split(" ", 2);
                said = new Position(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
            }
        }
        assertThat(child.waitFor()).isEqualTo(Halting.CODE);
        return said;
    }

    private static List<Object> content(Store store) {
        var everyone = LongStream.rangeClosed(1, InventedHistory.ORIGINS)
                .mapToObj(number -> Halting.apart(new PersonId(number)))
                .toList();
        var people = People.of(everyone.stream().mapToLong(PersonId::value).toArray());
        var content = new ArrayList<Object>(List.of(store.schema()));
        content.add(store.people(Condition.EVERYBODY, new Moment(Instant.EPOCH, ZoneOffset.UTC)));
        content.add(store.ask(new Roll(people, Optional.empty(), 100)).value());
        for (var person : everyone)
            content.add(store.ask(new History(person, Optional.empty(), List.of(), 500))
                    .value());
        return content;
    }
}
