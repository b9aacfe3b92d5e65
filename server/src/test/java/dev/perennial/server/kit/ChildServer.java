package dev.perennial.server.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The whole platform as a process of its own with a PostgreSQL of its own, both of which a test may kill. */
public final class ChildServer implements AutoCloseable {

    private static final Duration READY_PATIENCE = Duration.ofSeconds(90);

    private final Path data;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private ChildServer(Path data, Map<String, String> environment, int port) {
        this.data = data;
        this.environment = environment;
        this.port = port;
        this.process = launch();
    }

    /** Starts a server and returns when it is ready. */
    public static ChildServer start(Path data) {
        return start(data, Map.of());
    }

    public static ChildServer start(Path data, Map<String, String> environment) {
        var all = new HashMap<>(FirstStart.ENVIRONMENT);
        all.putAll(environment);
        var server = new ChildServer(data, all, freePort());
        server.awaitReady();
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    public long postgresPid() {
        try {
            var pidFile = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
            return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Api api() {
        return Api.withKey(url(), FirstStart.API_KEY);
    }

    public Api source() {
        return Api.withWriteKey(url(), FirstStart.WRITE_KEY);
    }

    /** kill -9 of the application. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** kill -9 of PostgreSQL. */
    public void killPostgres() {
        ProcessHandle.of(postgresPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Starts it again on the same folder and port, and returns when it is ready. */
    public void startAgain() {
        process = launch();
        awaitReady();
    }

    /** SIGTERM; the code with which it ended. */
    public int stop() {
        process.destroy();
        return ended();
    }

    @Override
    public void close() {
        if (process.isAlive()) stop();
    }

    public boolean ready() {
        try {
            return Api.anonymous(url()).get("/health/ready").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** What it printed since its first start. */
    public String output() {
        try {
            return Files.readString(outputFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        var deadline = System.nanoTime() + READY_PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > deadline)
                throw new AssertionError("The server does not get ready:\n" + output());
            pause();
        }
    }

    private Process launch() {
        var command = new ArrayList<>(command());
        command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile().toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(data);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that starts a server from what is compiled, ready for its arguments. */
    public static List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Without the classes of tests, among them their logging.
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                classPath,
                "dev.perennial.server.Server");
    }

    private Path outputFile() {
        return data.resolve("output");
    }

    private int ended() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("The server does not end");
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
