package dev.perennial.server.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps PostgreSQL running on a cluster until closed: one that ends by itself is started again on the same port, so
 * that a pool of connections recovers.
 *
 * <p>One platform thread starts it and stays: the signal that ends PostgreSQL with us is sent when the thread that
 * started it ends.
 */
final class Postmaster implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final int FIRST_TRIES = 6;
    private static final Duration READY_PATIENCE = Duration.ofMinutes(10);
    private static final Duration END_PATIENCE = Duration.ofSeconds(60);
    private static final String WRONG_PASSWORD = "28P01";
    private static final long LOG_BYTES = 10_000_000;

    private final Cluster cluster;
    private final List<String> settings;
    private final String password;
    private final Path logFile;
    private final CompletableFuture<Integer> ready = new CompletableFuture<>();
    private volatile @Nullable Process process;
    private volatile boolean closing;

    private Postmaster(Cluster cluster, List<String> settings, String password, Path logFile) {
        this.cluster = cluster;
        this.settings = settings;
        this.password = password;
        this.logFile = logFile;
    }

    /** Returns when PostgreSQL answers. */
    static Postmaster start(Cluster cluster, List<String> settings, String password, Path logFile) {
        var postmaster = new Postmaster(cluster, settings, password, logFile);
        var keeper = Thread.ofPlatform().daemon().name("postgres").unstarted(postmaster::keep);
        keeper.start();
        try {
            postmaster.ready.join();
        } catch (CompletionException e) {
            postmaster.close();
            if (e.getCause() instanceof RuntimeException trouble) throw trouble;
            throw e;
        }
        return postmaster;
    }

    Login login(String database) {
        return login(ready.join(), database);
    }

    /** The process number of PostgreSQL; another one after it was started again. */
    long pid() {
        var running = process;
        if (running == null) throw new IllegalStateException("PostgreSQL was never started");
        return running.pid();
    }

    /** Ends PostgreSQL in order: what is committed is on disk when this returns. */
    @Override
    public synchronized void close() {
        closing = true;
        var running = process;
        if (running == null || !running.isAlive()) return;
        Shell.interrupt(running.pid());
        try {
            if (!running.waitFor(END_PATIENCE.toSeconds(), TimeUnit.SECONDS)) running.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        for (int tries = 1; !closing; tries++) {
            if (tries > 1) Pause.of(Duration.ofMillis(Math.min(200L * tries, 2_000)));
            try {
                runOnce(tries);
            } catch (RuntimeException e) {
                if (ready.completeExceptionally(e)) return;
                log.error("PostgreSQL cannot be started again; trying once more", e);
            }
        }
    }

    private void runOnce(int tries) {
        cluster.settle();
        int port = ready.isDone() ? ready.join() : freePort();
        var running = launch(port);
        if (running == null) return;
        if (answers(running, port)) ready.complete(port);
        else if (running.isAlive())
            throw new IllegalStateException("PostgreSQL does not answer within " + READY_PATIENCE.toMinutes() + " min");
        var code = running.onExit().join().exitValue();
        if (closing) return;
        if (!ready.isDone() && tries >= FIRST_TRIES)
            throw new IllegalStateException("PostgreSQL does not start (exit " + code + "):\n" + lastLines());
        log.warn("PostgreSQL ended by itself (exit {}); starting it again", code);
    }

    private synchronized @Nullable Process launch(int port) {
        if (closing) return null;
        var command = new ArrayList<String>(List.of(
                cluster.binaries().program("postgres").toString(),
                "-D",
                cluster.folder().toString(),
                "-p",
                Integer.toString(port)));
        for (var setting : settings) command.addAll(List.of("-c", setting));
        try {
            turnOver();
            var output = ProcessBuilder.Redirect.appendTo(logFile.toFile());
            var nothing = ProcessBuilder.Redirect.from(new File("/dev/null"));
            process = Shell.prepared(cluster.footing().command(command))
                    .redirectInput(nothing)
                    .redirectOutput(output)
                    .start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started", e);
        }
    }

    // It also answers "not yet" while it replays its log after a crash.
    private boolean answers(Process running, int port) {
        var deadline = System.nanoTime() + READY_PATIENCE.toNanos();
        while (running.isAlive() && System.nanoTime() < deadline) {
            try (var connection = login(port, "postgres").connect()) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                if (WRONG_PASSWORD.equals(notYet.getSQLState()))
                    throw new Refused(
                            "PostgreSQL does not take the password in the folder secret: bring back the folder"
                                    + " that belongs to this data folder.");
                Pause.of(Duration.ofMillis(20));
            }
        }
        return false;
    }

    private Login login(int port, String database) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.OWNER, password);
    }

    private void turnOver() throws IOException {
        if (Files.exists(logFile) && Files.size(logFile) > LOG_BYTES)
            Files.move(
                    logFile, logFile.resolveSibling(logFile.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(logFile);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "its log " + logFile + " cannot be read";
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }
}
