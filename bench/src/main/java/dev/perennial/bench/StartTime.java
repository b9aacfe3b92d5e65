package dev.perennial.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * How long until the server is ready, its PostgreSQL included: by {@code bin/start}, on an empty folder and on one it
 * knows, and by {@code java -jar} alone, which has no cache to begin from. Everything has been built before.
 */
final class StartTime {

    private static final int ROUNDS = 5;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private StartTime() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        var plain = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                "server/target/perennial-boot.jar");
        var script = List.of("bin/start");
        // The first start of a build prepares the cache; that is once, and not what is asked here.
        var first = Files.createTempDirectory("perennial-start");
        start(script, first);
        FileSystemUtils.deleteRecursively(first);
        var rows = List.of(
                new Report.Row("java -jar, empty folder", empty(plain)),
                new Report.Row("bin/start, empty folder", empty(script)),
                new Report.Row("bin/start, the same folder again", again(script)));
        new Report("seconds", rows).publish(arguments);
    }

    private static List<Double> empty(List<String> command) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var folder = Files.createTempDirectory("perennial-start");
            times.add(start(command, folder));
            FileSystemUtils.deleteRecursively(folder);
        }
        return times;
    }

    private static List<Double> again(List<String> command) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("perennial-start");
        start(command, folder);
        var times = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) times.add(start(command, folder));
        FileSystemUtils.deleteRecursively(folder);
        return times;
    }

    private static double start(List<String> command, Path folder) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var server =
                run(command, "--port", "0", "--data", folder.resolve("data").toString());
        try (var says = server.inputReader(StandardCharsets.UTF_8)) {
            for (var line = says.readLine(); line != null; line = says.readLine()) {
                if (ADDRESS.matcher(line).find()) return (System.nanoTime() - began) / 1e9;
                if (System.nanoTime() - began > PATIENCE_NANOS) break;
            }
            throw new IllegalStateException("it never said its address");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static Process run(List<String> command, String... arguments) throws IOException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return new ProcessBuilder(whole).redirectErrorStream(true).start();
    }
}
