package dev.perennial.server.collect.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.TrackMessage;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SDKs themselves, unmodified: each event arrives once, and nobody sends anything again. */
class SdkTest {

    private static final int EVENTS = 1_000;

    private final TestServer server = TestServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void receivesAnalyticsJava() throws InterruptedException {
        var heard = new Heard(EVENTS + 2);
        var analytics = Analytics.builder(FirstStart.WRITE_KEY)
                .setUploadURL(server.url() + "/v1/import/")
                .flushInterval(1, TimeUnit.SECONDS)
                .callback(heard)
                .build();
        analytics.enqueue(IdentifyMessage.builder().userId("u1").traits(Map.of("email", "a@b.c")));
        for (var order = 0; order < EVENTS; order++)
            analytics.enqueue(TrackMessage.builder("Order Completed")
                    .userId("u1")
                    .properties(Map.of("order_id", order, "revenue", 9.9)));
        analytics.enqueue(AliasMessage.builder("an1").userId("u1"));
        analytics.flush();
        assertThat(heard.waiting.await(60, TimeUnit.SECONDS)).isTrue();
        analytics.shutdown();
        assertThat(heard.failures).hasValue(0);
        assertEachOnce(EVENTS + 2);
        assertThat(orders()).hasSize(EVENTS);
    }

    @Test
    void receivesAnalyticsNode(@TempDir Path folder) throws IOException, InterruptedException {
        var example = Path.of("..", "examples", "node-sdk");
        for (var file : List.of("package.json", "package-lock.json", ".npmrc", "send.mjs"))
            Files.copy(example.resolve(file), folder.resolve(file));
        assumeTrue(
                run(folder, Duration.ofMinutes(3), "npm", "ci", "--no-audit", "--no-fund") == 0,
                "npm cannot install the SDK here");
        assertThat(run(
                        folder,
                        Duration.ofMinutes(2),
                        "node",
                        "send.mjs",
                        server.url(),
                        FirstStart.WRITE_KEY,
                        String.valueOf(EVENTS)))
                .isZero();
        assertThat(Files.readString(folder.resolve("node.log"))).contains("\"events\":" + (EVENTS + 5));
        assertEachOnce(EVENTS + 5);
        assertThat(orders()).hasSize(EVENTS);
    }

    private void assertEachOnce(int events) {
        var log = server.bean(EventLog.class);
        var ids = new HashSet<String>();
        for (var logged : log.read(0, 5_000))
            if (logged.event().source() != Event.PLATFORM)
                ids.add(logged.event().messageId());
        assertThat(ids).hasSize(events);
        var source = server.api().get("/api/collect/sources").ok().path("items").path(0);
        assertThat(source.path("received").intValue()).as("nobody sent twice").isEqualTo(events);
        assertThat(source.path("stored").intValue()).isEqualTo(events);
    }

    private List<String> orders() {
        return server.bean(EventLog.class).read(0, 5_000).stream()
                .map(Logged::event)
                .filter(event -> event.name().equals("Order Completed"))
                .map(event -> String.valueOf(event.properties().value("order_id")))
                .distinct()
                .toList();
    }

    /** The exit code; -1 when the program is not there or does not end in time. What it prints is in its own log. */
    private static int run(Path folder, Duration patience, String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(command[0] + ".log").toFile())
                    .start();
            if (process.waitFor(patience)) return process.exitValue();
            process.destroyForcibly();
            return -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private static final class Heard implements Callback {
        private final CountDownLatch waiting;
        private final AtomicInteger failures = new AtomicInteger();

        Heard(int messages) {
            waiting = new CountDownLatch(messages);
        }

        @Override
        public void success(Message message) {
            waiting.countDown();
        }

        @Override
        public void failure(Message message, Throwable throwable) {
            failures.incrementAndGet();
            waiting.countDown();
        }
    }
}
