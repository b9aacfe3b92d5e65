package dev.perennial.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Small programs run to their end. */
final class Shell {

    /**
     * How a program ended.
     *
     * @param code 0 when it went well
     * @param output what it printed, errors included
     */
    record Ended(int code, String output) {
        boolean well() {
            return code == 0;
        }
    }

    private Shell() {}

    static Ended run(List<String> command) {
        try {
            var process = prepared(command).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }

    // Settings of the person's shell (PG*, LC_*, LD_*) must not reach PostgreSQL.
    static ProcessBuilder prepared(List<String> command) {
        var builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C"));
        return builder;
    }

    /** Fast shutdown: PostgreSQL breaks off what runs, writes what is committed, and ends. */
    static void interrupt(long pid) {
        run(List.of("sh", "-c", "kill -INT \"$0\"", Long.toString(pid)));
    }

    static boolean has(String program) {
        return List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
