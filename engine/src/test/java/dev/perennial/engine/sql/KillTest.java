package dev.perennial.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.NaiveStore;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whatever instant a store's process is killed at, its file holds exactly what its position says.
 *
 * <p>Method: a child process follows a history that is always the same and says after every batch how far it is. It is
 * killed after a random number of batches, the file is opened here, and its content compared with a memory that heard
 * just so much. The next round goes on with the same file. {@code -Dkills=50} for more.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final List<Change> TOLD = Following.history(20_000);

    @TempDir
    Path folder;

    @Test
    void holdsWhatItsPositionSays() throws IOException, InterruptedException {
        var random = new SplittableRandom(1);
        var file = folder.resolve("answers.duckdb");
        for (int kill = 0; kill < KILLS; kill++) {
            var said = killAfter(random.nextInt(1, 40), file);
            try (var store = SqlStore.open(file, Clock.systemUTC())) {
                assertThat(store.position().log()).as("kill %d", kill).isGreaterThanOrEqualTo(said.log());
                assertThat(store.position().changes()).as("kill %d", kill).isGreaterThanOrEqualTo(said.changes());
                assertThat(content(store)).as("kill %d", kill).isEqualTo(content(memory(store.position())));
            }
        }
    }

    /** Lets the child say so many positions, then kills it; gives the last one that it said. */
    private static Position killAfter(int batches, Path file) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Following.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says = child.inputReader()) {
            var said = Position.START;
            for (int i = 0; i < batches; i++) said = position(says.readLine());
            return said;
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static Position position(String line) {
        var numbers = line.split(" ", 2);
        return new Position(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    /** A memory of both streams up to the position. */
    private static Store memory(Position position) {
        var heard = TOLD.stream().filter(change -> isAtMost(change, position)).toList();
        var memory = new NaiveStore(Clock.systemUTC());
        memory.apply(heard);
        return memory;
    }

    private static boolean isAtMost(Change change, Position position) {
        return switch (change) {
            case Change.Stamped(var offset, var _, var _) -> offset <= position.log();
            case Change.Moved(var number, var _, var _, var _) -> number <= position.changes();
            case Change.TraitChanged deed -> deed.number() <= position.changes();
            case Change.Forgotten(var number, var _) -> number <= position.changes();
        };
    }

    private static List<Object> content(Store store) {
        var content = new ArrayList<Object>(List.of(store.position(), store.schema()));
        content.add(store.people(Condition.EVERYBODY, new Moment(Instant.EPOCH, ZoneOffset.UTC)));
        var everyone = People.of(LongStream.rangeClosed(1, 100).toArray());
        content.add(store.ask(new Roll(everyone, Optional.empty(), 100)));
        for (long person = 1; person <= 100; person += 9)
            content.add(store.ask(new History(new PersonId(person), Optional.empty(), List.of(), 500)));
        return content;
    }
}
