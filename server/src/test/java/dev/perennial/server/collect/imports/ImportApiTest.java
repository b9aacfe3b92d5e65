package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import dev.perennial.server.kit.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportApiTest {

    private static final String MAPPING = """
            {"format": {"is": "csv"}, "person": {"column": "who"}, "event": {"is": "constant", "name": "Seen"},
             "time": {"column": "when"}, "properties": [{"column": "what"}]}""";

    @TempDir
    Path folder;

    private TestServer server;
    private Api api;

    @BeforeAll
    void start() {
        server = TestServer.start();
        api = server.api();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aFileBecomesEventsOnce() throws IOException, InterruptedException {
        var file = file("who,when,what\nu1,2026-01-01,a\nu1,2026-01-01,a\n,2026-01-01,b\nu2,2026-13-01,c\n");
        var before = server.bean(EventLog.class).newest();

        var first = finished(Upload.of(api, MAPPING, file));
        assertThat(first.required("state").asString()).isEqualTo("done");
        assertThat(counts(first)).isEqualTo("lines 4 events 2 duplicates 0 skipped 1 faulty 1");
        assertThat(first.required("fileName").asString()).isEqualTo("file.csv");
        assertThat(first.required("answered").isBoolean()).isTrue();
        assertThat(first.required("lastAt").asString()).isEqualTo("2026-01-01T00:00:00Z");

        var second = finished(Upload.of(api, MAPPING, file));
        assertThat(counts(second)).isEqualTo("lines 4 events 0 duplicates 2 skipped 1 faulty 1");
        assertThat(server.bean(EventLog.class).newest()).isEqualTo(before + 2);

        var faults = api.get("/api/collect/imports/" + first.required("id").asString() + "/faults")
                .ok();
        assertThat(faults.required("items").toString())
                .isEqualTo("[{\"line\":5,\"reason\":\"TIME\",\"text\":\"u2,2026-13-01,c\"}]");
        assertThat(api.get("/api/collect/imports/" + first.required("id").asString() + "/faults/reasons")
                        .ok()
                        .toString())
                .isEqualTo("[{\"reason\":\"TIME\",\"lines\":1}]");
        assertThat(api.get("/api/collect/imports/" + first.required("id").asString() + "/faults.csv")
                        .text())
                .isEqualTo("\uFEFFline,reason,text\r\n5,TIME,\"u2,2026-13-01,c\"\r\n");
        assertThat(api.get("/api/collect/imports?limit=1")
                        .ok()
                        .required("items")
                        .get(0)
                        .required("id"))
                .isEqualTo(second.required("id"));
    }

    @Test
    void gzipIsReadAsItComes() throws IOException, InterruptedException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("who,when,what\nu7,2026-01-01,gzip\n".getBytes(StandardCharsets.UTF_8));
        }
        var whole = Files.write(folder.resolve("whole.csv.gz"), packed.toByteArray());
        var half = Files.write(
                folder.resolve("half.csv.gz"), java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

        assertThat(counts(finished(Upload.of(api, MAPPING, whole)))).startsWith("lines 1 events 1 ");
        assertThat(code(Upload.of(api, MAPPING, half))).isEqualTo("422 import.damaged");
    }

    @Test
    void whatCannotBeIsRefusedAtOnceAndLeavesNothing() throws IOException {
        var good = file("who,when,what\nu1,2026-01-01,a\n");
        var before = api.get("/api/collect/imports").ok().required("items").size();
        var folders = server.bean(Uploads.class).all().size();

        assertThat(Upload.of(api, MAPPING.replace("\"what\"", "\"wot\""), good).text())
                .contains("\"code\":\"import.column.unknown\"", "\"column\":\"wot\"", "who, when, what");
        assertThat(Upload.of(api, MAPPING.replace("\"properties\"", "\"propertys\""), good)
                        .text())
                .contains("\"code\":\"field.unknown\"", "\"field\":\"propertys\"");
        assertThat(code(Upload.of(api, "{", good))).isEqualTo("400 json.malformed");
        assertThat(code(Upload.of(api, MAPPING, file("")))).isEqualTo("422 import.empty");
        assertThat(code(Upload.of(server.stranger(), MAPPING, good))).isEqualTo("401 session.needed");

        assertThat(api.get("/api/collect/imports").ok().required("items").size())
                .isEqualTo(before);
        assertThat(server.bean(Uploads.class).all()).hasSize(folders);
        assertThat(api.get("/api/collect/imports/999").status()).isEqualTo(404);
    }

    @Test
    void theSameKeyStartsOneImport() throws IOException, InterruptedException {
        var file = file("who,when,what\nu1,2026-01-01,key\n");
        var keyed = api.header("Idempotency-Key", "import-1");
        var first = Upload.of(keyed, MAPPING, file);
        var again = Upload.of(keyed, MAPPING, file);
        assertThat(again.text()).isEqualTo(first.text());
        finished(first);
    }

    @Test
    void aFileGoesAWeekAfterItsImport() throws IOException, InterruptedException {
        var done = finished(Upload.of(api, MAPPING, file("who,when,what\nu1,2026-01-01,week\n")));
        var id = done.required("id").longValue();
        var imports = server.bean(Imports.class);

        server.clock().advance(Duration.ofDays(6));
        imports.clearAway();
        assertThat(server.bean(Uploads.class).file(id)).exists();

        server.clock().advance(Duration.ofDays(2));
        imports.clearAway();
        assertThat(server.bean(Uploads.class).file(id)).doesNotExist();
        assertThat(api.get("/api/collect/imports/" + id)
                        .ok()
                        .required("fileKept")
                        .booleanValue())
                .isFalse();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }

    private JsonNode finished(Reply started) throws InterruptedException {
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        var path = "/api/collect/imports/" + started.json().required("id").asString();
        var end = Instant.now().plusSeconds(60);
        var shown = api.get(path).ok();
        while (!shown.required("state").asString().matches("failed|cancelled")
                && !(shown.required("state").asString().equals("done")
                        && shown.required("answered").booleanValue())
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            shown = api.get(path).ok();
        }
        return shown;
    }

    private static String counts(JsonNode shown) {
        return "lines %s events %s duplicates %s skipped %s faulty %s"
                .formatted(
                        shown.required("lines"),
                        shown.required("events"),
                        shown.required("duplicates"),
                        shown.required("skipped"),
                        shown.required("faulty"));
    }

    private static String code(Reply reply) {
        return reply.status() + " " + reply.json().required("code").asString();
    }
}
