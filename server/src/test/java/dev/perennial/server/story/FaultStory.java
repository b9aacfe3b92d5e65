package dev.perennial.server.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.ChildServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: while the database hangs, the disk is full or clients hold connections half open, nothing is acknowledged that
 * is not there, every answer comes within ten seconds, and all goes on by itself afterwards.
 *
 * <p>Method: senders post batches all the time and repeat each until it is acknowledged; a probe measures one call
 * while the fault lasts. The oracle is the senders' count. It takes a minute: {@code -Dfaults=true} runs it.
 */
@EnabledIfSystemProperty(named = "faults", matches = "true")
class FaultStory {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(60);
    private static final int HALF_OPEN = 200;

    @TempDir
    Path folder;

    @Test
    void goesOnAfterADatabaseThatHungAndClientsThatNeverFinish() throws Exception {
        try (var server = ChildServer.start(folder)) {
            var senders = Senders.start(server.source(), 4);
            hang(server);
            holdHalfOpen(server);
            long acknowledged = senders.stop();
            assertEverythingIsThere(server, acknowledged);
        }
    }

    @Test
    void goesOnAfterAFullDisk() throws Exception {
        var disk = SmallDisk.on(folder, "700m");
        assumeTrue(disk.isPresent(), "skipped: a small disk cannot be mounted here");
        try (var small = disk.get();
                var server = ChildServer.start(folder)) {
            var senders = Senders.start(server.source(), 4);
            Thread.sleep(500);
            small.fill();
            awaitRefusal(server);
            assertAnswersInTime(server, "full");
            small.free();
            awaitAcceptance(server, "freed");
            long acknowledged = senders.stop();
            assertEverythingIsThere(server, acknowledged);
        }
    }

    private static void hang(ChildServer server) throws Exception {
        signal(server, "STOP");
        assertAnswersInTime(server, "hung");
        assertThat(status(server, "hung still")).isEqualTo(503);
        signal(server, "CONT");
        awaitAcceptance(server, "woken");
    }

    private static void holdHalfOpen(ChildServer server) throws Exception {
        var half = new ArrayList<Socket>();
        var port = URI.create(server.url()).getPort();
        try {
            for (int i = 0; i < HALF_OPEN; i++) {
                var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                half.add(socket);
                var begun = i % 2 == 0
                        ? "POST /v1/batch HTTP/1.1\r\nHost: here\r\nContent-Type: appl"
                        : "POST /sa?token=write HTTP/1.1\r\nHost: here\r\nContent-Length: 4000\r\n\r\n{\"type\":";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            for (int i = 0; i < 10; i++) {
                assertThat(assertAnswersInTime(server, "beside " + i)).isEqualTo(200);
                Thread.sleep(200);
            }
        } finally {
            for (var socket : half) socket.close();
        }
    }

    private static void assertEverythingIsThere(ChildServer server, long acknowledged) throws InterruptedException {
        assertThat(acknowledged).as("events acknowledged").isPositive();
        Counting.awaitUntil(RECOVERY_MAX, () -> Counting.inAnswers(server.api()) == acknowledged);
        assertThat(Counting.inAnswers(server.api())).as("in the answers").isEqualTo(acknowledged);
    }

    private static int assertAnswersInTime(ChildServer server, String id) {
        var began = System.nanoTime();
        int status = status(server, id);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(id).isLessThan(ANSWER_MAX);
        return status;
    }

    private static void awaitRefusal(ChildServer server) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            int status = assertAnswersInTime(server, "filling " + i);
            if (status != 200) {
                assertThat(status).isEqualTo(503);
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("a full disk was not noticed");
    }

    private static void awaitAcceptance(ChildServer server, String id) throws InterruptedException {
        var end = System.nanoTime() + RECOVERY_MAX.toNanos();
        while (assertAnswersInTime(server, id) != 200) {
            assertThat(System.nanoTime()).as(id + ": it goes on").isLessThan(end);
            Thread.sleep(250);
        }
    }

    private static int status(ChildServer server, String id) {
        try {
            Api source = server.source();
            return source.post(
                            "/v1/track", Map.of("event", "Probe", "userId", "probe", "messageId", id, "type", "track"))
                    .status();
        } catch (UncheckedIOException e) {
            throw new AssertionError("no answer: " + id, e);
        }
    }

    /** To PostgreSQL and all it has started. */
    private static void signal(ChildServer server, String name) throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(server.postgresPid()).orElseThrow();
        var command = new ArrayList<>(List.of("kill", "-" + name));
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
