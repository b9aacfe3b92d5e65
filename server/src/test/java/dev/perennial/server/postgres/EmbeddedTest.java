package dev.perennial.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTest {

    private static final Path PROGRAMS =
            DataFolder.at(Path.of("target", "databases")).postgres();

    @TempDir
    Path folder;

    @Test
    void comesBackOnTheSameFolderWithWhatWasCommitted() throws SQLException {
        try (var database = start()) {
            run(database, "create table note (text text)");
            run(database, "insert into note values ('kept')");
        }
        try (var database = start()) {
            assertThat(ask(database, "select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void isDurable() throws SQLException {
        try (var database = start()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes"))
                assertThat(ask(database, "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void isStartedAgainOnTheSamePortWhenItIsKilled() throws Exception {
        try (var database = start()) {
            run(database, "create table note (text text)");
            var login = database.login();
            kill(database.pid());
            assertThat(eventually(login)).isTrue();
            assertThat(database.login()).isEqualTo(login);
            assertThat(ask(database, "select count(*) from note")).isEqualTo("0");
        }
    }

    @Test
    void startsAlthoughThePidFileOfAnEarlierRunNamesAProcessOfSomebodyElse() throws Exception {
        start().close();
        var data = DataFolder.at(folder);
        Files.writeString(
                data.cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (var database = start()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysSoWhenThePasswordIsNotTheOneOfTheFolder() throws Exception {
        start().close();
        Files.delete(folder.resolve("secret").resolve("postgres"));
        assertThatThrownBy(this::start).isInstanceOf(Refused.class).hasMessageContaining("password");
        assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsItsPasswordToItself() throws Exception {
        start().close();
        var secrets = folder.resolve("secret");
        assertThat(Files.getPosixFilePermissions(secrets)).hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
        assertThat(Files.getPosixFilePermissions(secrets.resolve("postgres"))).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    private Database.Embedded start() {
        return Database.embedded(DataFolder.at(folder), PROGRAMS, List.of());
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static boolean eventually(Login login) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        Pause.of(Duration.ofMillis(100));
        while (System.nanoTime() < deadline) {
            try (var connection = login.connect()) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                Pause.of(Duration.ofMillis(50));
            }
        }
        return false;
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
