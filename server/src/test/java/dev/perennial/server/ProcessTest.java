package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.ChildServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process as its operator sees it: signals, kills, a second start. */
class ProcessTest {

    @TempDir
    Path folder;

    @Test
    void survivesKillsOfTheApplicationAndOfPostgresAndStopsInOrder() throws Exception {
        try (var server = ChildServer.start(folder)) {
            long first = server.postgresPid();
            server.kill();
            eventually("PostgreSQL ends with the application", () -> !runs(first));

            server.startAgain();
            long second = server.postgresPid();
            server.killPostgres();
            eventually("PostgreSQL is started again", () -> anotherRuns(server, second));
            eventually("the application recovers", server::ready);

            long third = server.postgresPid();
            ProcessHandle.of(third).ifPresent(ProcessHandle::destroyForcibly);
            server.kill();
            server.startAgain();

            long last = server.postgresPid();
            server.stop();
            assertThat(runs(last)).isFalse();
            assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolder() throws Exception {
        try (var server = ChildServer.start(folder)) {
            var second = start("--data", folder.toString(), "--port", "0");
            assertThat(second)
                    .isEqualTo("2 Perennial already runs on " + folder.toRealPath()
                            + ": stop it first, or start this one with another --data folder.\n");
            assertThat(server.ready()).isTrue();
        }
    }

    @Test
    void refusesATakenPort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(start("--data", folder.toString(), "--port", Integer.toString(socket.getLocalPort())))
                    .startsWith("2 Perennial cannot listen on 127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void showsHelpWithoutStarting() throws Exception {
        assertThat(start("--help")).isEqualTo("0 " + Arguments.HELP);
    }

    private static String start(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(ChildServer.command());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }

    private static boolean anotherRuns(ChildServer server, long before) {
        try {
            return server.postgresPid() != before;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    // One that ended but was not collected by its parent has no command line any more.
    private static boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .isPresent();
    }

    private static void eventually(String what, BooleanSupplier holds) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("Not within 30 s: " + what);
            Thread.sleep(50);
        }
    }
}
