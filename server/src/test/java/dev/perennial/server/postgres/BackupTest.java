package dev.perennial.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a backup holds all that was committed before it began. Method: somebody commits numbers one after another and
 * notes the last one confirmed, while the backup is taken; the copy must have an unbroken row of numbers at least as
 * long as what was confirmed at the beginning.
 */
class BackupTest {

    private static final Path PROGRAMS =
            DataFolder.at(Path.of("target", "databases")).postgres();

    @TempDir
    Path folder;

    @Test
    void holdsWhatWasCommittedBeforeItBeganAlthoughSomebodyKeepsWriting() throws Exception {
        var archive = folder.resolve("backup.tar.gz");
        var confirmed = new AtomicLong();
        long before;
        var original = DataFolder.at(folder.resolve("original"));
        Files.writeString(original.uploads().resolve("orders.csv"), "id,amount\n");
        try (var database = start(original)) {
            run(database, "create table number (value bigint primary key, padding text)");
            var enough = new AtomicBoolean();
            var writer = Thread.ofVirtual().start(() -> write(database, confirmed, enough));
            while (confirmed.get() < 50) Thread.sleep(5);
            before = confirmed.get();
            try (var out = Files.newOutputStream(archive)) {
                new Backup(original, database.login()).write(out);
            }
            enough.set(true);
            writer.join();
        }

        var copy = DataFolder.at(folder.resolve("copy"));
        assertThat(Shell.run(List.of(
                                "tar",
                                "-xzf",
                                archive.toString(),
                                "-C",
                                copy.root().toString()))
                        .output())
                .isEmpty();
        try (var database = start(copy)) {
            long last = Long.parseLong(ask(database, "select max(value) from number"));
            assertThat(last).isBetween(before, confirmed.get());
            assertThat(ask(database, "select count(*) from number")).isEqualTo(Long.toString(last));
        }
        assertThat(copy.uploads().resolve("orders.csv")).hasContent("id,amount\n");
        assertThat(copy.restoredMark()).exists();
        assertThat(copy.secret("postgres")).isEqualTo(original.secret("postgres"));
        assertThat(copy.root().resolve("timeline")).doesNotExist();
    }

    private static void write(Database database, AtomicLong confirmed, AtomicBoolean enough) {
        try (var connection = database.login().connect();
                var insert = connection.prepareStatement("insert into number values (?, repeat('x', 500))")) {
            while (!enough.get()) {
                insert.setLong(1, confirmed.get() + 1);
                insert.executeUpdate();
                confirmed.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database start(DataFolder data) {
        return Database.embedded(data, PROGRAMS, List.of());
    }

    private static void run(Database database, String sql) throws SQLException {
        try (var connection = database.login().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = database.login().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
