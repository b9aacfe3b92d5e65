package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.timeline.Timeline;
import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.postgres.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFilesTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeEach
    void aServerRanHere() {
        var data = DataFolder.at(folder);
        try (var _ = FolderLock.on(data);
                var store = Timeline.open(data.timeline(), Clock.systemUTC())) {
            store.apply(List.of(new Change.Stamped(1, new PersonId(1), view())));
            store.seal();
        }
    }

    @Test
    void saysWhatItReadWhenAllIsSound() {
        assertThat(check()).isTrue();
        assertThat(text())
                .contains("manifest", "up to event 1", "events-1.run", "1 rows of 1 people", "Sound: 3 files.");
    }

    @Test
    void namesWhatIsDamaged() throws IOException {
        var file = folder.resolve("timeline/events-1.run");
        var bytes = Files.readAllBytes(file);
        bytes[20] ^= 4;
        Files.write(file, bytes);
        assertThat(check()).isFalse();
        assertThat(text()).contains("DAMAGED events-1.run: its checksum is wrong", "store rebuild");
        assertThat(Files.readAllBytes(file)).as("nothing is changed").isEqualTo(bytes);
    }

    @Test
    void removesEveryFileOfEitherStore() throws IOException {
        Files.writeString(folder.resolve("timeline/answers.duckdb.wal"), "");
        Files.writeString(folder.resolve("timeline/derived-from"), "here");
        try (var files = files()) {
            assertThat(files.rebuild(out)).isTrue();
            assertThat(text()).startsWith("Removed 4 files.");
            assertThat(files.check(out)).isTrue();
            assertThat(text()).contains("There are no files yet");
        }
        assertThat(folder.resolve("timeline")).isDirectoryContaining("glob:**/derived-from");
        assertThat(folder.resolve("timeline/manifest")).doesNotExist();
    }

    @Test
    void refusesWhileAServerRuns() {
        try (var _ = FolderLock.on(DataFolder.at(folder))) {
            assertThatThrownBy(this::files).isInstanceOf(Refused.class).hasMessageContaining("stop it first");
        }
    }

    @Test
    void refusesAFolderThatIsNoneOfOurs() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        assertThatThrownBy(() -> StoreFiles.in(other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not a data folder");
        assertThat(other).isEmptyDirectory();
    }

    private boolean check() {
        try (var files = files()) {
            return files.check(out);
        }
    }

    private StoreFiles files() {
        return StoreFiles.in(folder);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Event view() {
        var time = Instant.parse("2026-01-05T08:00:00Z");
        return new Event(
                1,
                "one",
                "View",
                List.of(Identifier.login("ada")),
                Optional.empty(),
                List.of(),
                time,
                time,
                Properties.of(Map.of()));
    }
}
