package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.ChildServer;
import dev.perennial.server.kit.FirstStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A backup taken over HTTP, unpacked elsewhere and started: the same people, and nothing is sent. */
class RestoreTest {

    private static final int PEOPLE = 40;

    @TempDir
    Path folder;

    @Test
    void aRestoredCopyKnowsTheSamePeopleAndSendsNothingUntilItIsArmed() throws Exception {
        var archive = folder.resolve("backup.tar.gz");
        try (var original = ChildServer.start(folder.resolve("original"))) {
            original.source()
                    .batch(IntStream.range(0, PEOPLE)
                            .mapToObj(RestoreTest::seen)
                            .toList())
                    .ok();
            awaitPeople(original.api());
            assertThat(original.api()
                            .get("/api/settings")
                            .ok()
                            .get("sendingArmed")
                            .booleanValue())
                    .isTrue();
            download(original, archive);
        }

        var data = Files.createDirectory(folder.resolve("copy"));
        unpack(archive, data);
        try (var copy = ChildServer.start(data)) {
            awaitPeople(copy.api());
            assertThat(armed(copy)).isFalse();
            copy.stop();
            copy.startAgain();
            assertThat(armed(copy)).as("after another start").isFalse();
        }
    }

    private static Map<String, ?> seen(int number) {
        return Map.of("type", "track", "event", "Seen", "userId", "person-" + number, "messageId", "seen-" + number);
    }

    private static boolean armed(ChildServer server) {
        return server.api().get("/api/settings").ok().get("sendingArmed").booleanValue();
    }

    private static void awaitPeople(Api api) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode people = api.get("/api/profile/people?limit=100").ok().get("items");
        while (people.size() < PEOPLE && System.nanoTime() < deadline) {
            Thread.sleep(200);
            people = api.get("/api/profile/people?limit=100").ok().get("items");
        }
        assertThat(people).hasSize(PEOPLE);
    }

    private static void download(ChildServer server, Path target) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/api/system/backup"))
                .header("Authorization", "Bearer " + FirstStart.API_KEY)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofFile(target)).statusCode())
                    .isEqualTo(200);
        }
    }

    private static void unpack(Path archive, Path target) throws IOException, InterruptedException {
        var tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", target.toString(), "--no-same-owner")
                .redirectErrorStream(true)
                .start();
        var said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tar.waitFor()).as(said).isZero();
    }
}
