package dev.perennial.server.collect.sensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.kit.Apart;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.TestServer;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The Java SDK of this family itself, unmodified, with each of its ways to send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdkTest {

    private static final int ORDERS = 1_000;

    private final TestServer server = TestServer.start();

    @BeforeAll
    void trustTheClockOfTheSdk() {
        server.clock().set(Instant.now());
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void receivesBatchesEachRecordOnce() throws Exception {
        var before = log().newest();
        Apart.sensors("batch", url(), "batch");
        assertSaid(before, "batch");
    }

    @Test
    void receivesOneByOneInDebugModeAndTellsWhatIsWrong() throws Exception {
        var before = log().newest();
        Apart.sensors("debug", url(), "u-debug");
        assertThat(since(before)).hasSize(1);

        Apart.sensors("look", url(), "u-debug");
        assertThat(since(before)).as("a dry run is not kept").hasSize(1);

        assertThatThrownBy(() -> Apart.sensors("debug", url(), "null"))
                .hasStackTraceContaining("400")
                .hasStackTraceContaining("nobody");
    }

    /** The log that servers write, as the vendor's agent ships it: line by line, packed into lists. */
    @Test
    void receivesTheLogThatTheSdkWrites(@TempDir Path folder) throws Exception {
        var before = log().newest();
        Apart.sensors("log", folder.resolve("service").toString(), "logged");
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) ship(Files.readAllLines(file));
        }
        assertSaid(before, "logged");
    }

    private void ship(List<String> lines) {
        for (var from = 0; from < lines.size(); from += 50) {
            var list = lines.subList(from, Math.min(from + 50, lines.size())).toString();
            var packed = Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8));
            var form = "gzip=0&data_list=" + URLEncoder.encode(packed, StandardCharsets.UTF_8);
            server.stranger()
                    .send("POST", "/sa?token=" + FirstStart.WRITE_KEY, BodyPublishers.ofString(form))
                    .ok();
        }
    }

    private void assertSaid(long before, String who) {
        var events = since(before);
        assertThat(events).hasSize(ORDERS + 10);
        assertThat(events.stream().filter(event -> event.name().equals("OrderCompleted")))
                .hasSize(ORDERS)
                .allSatisfy(event -> assertThat(event.identifiers()).containsExactly(Identifier.login(who)));
        assertThat(events.stream().flatMap(event -> event.link().stream()))
                .containsExactly(new Link(
                        Identifier.login(who), Identifier.anonymous("anonymous-" + who), Link.Reason.IDENTIFY));
        assertThat(events.stream().flatMap(event -> event.traits().stream()))
                .contains(
                        new TraitDeed.Add("points", BigDecimal.valueOf(20)),
                        new TraitDeed.Append("hobby", List.of("tea")),
                        new TraitDeed.Unset("city"),
                        new TraitDeed.UnsetAll());
        assertThat(events.stream().map(Event::name)).contains("TeaViewed", "$SignUp", "$item_set", "$item_delete");
        assertThat(new HashSet<>(events.stream().map(Event::messageId).toList()))
                .as("no two records are taken for one")
                .hasSize(events.size());
    }

    private List<Event> since(long before) {
        return log().read(before, 5_000).stream()
                .map(Logged::event)
                .filter(event -> event.source() != Event.PLATFORM)
                .toList();
    }

    private EventLog log() {
        return server.bean(EventLog.class);
    }

    private String url() {
        return server.url() + "/sa?project=default&token=" + FirstStart.WRITE_KEY;
    }
}
