package dev.perennial.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks: set, found by the time they touch, changed, deleted and taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkStory {

    private TestServer server;
    private Api api;

    @BeforeAll
    void open() {
        server = TestServer.start();
        api = server.api();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from       | to         | touches
            2026-03-01 | 2026-03-02 | [short]
            2026-03-02 | 2026-03-03 | []
            2026-02-28 | 2026-03-01 | []
            2026-03-04 | 2026-03-06 | [long]
            2026-03-07 | 2026-03-08 | []
            2026-03-01 | 2026-03-31 | [short, long]
            """)
    void isFoundByTheTimeItTouches(String from, String to, String touches) {
        if (texts("2026-03-01", "2026-03-31").isEmpty()) {
            set("short", "2026-03-01T00:00:00Z", "");
            set("long", "2026-03-05T00:00:00Z", ",\"endsAt\":\"2026-03-07T00:00:00Z\"");
        }
        assertThat(texts(from, to)).hasToString(touches);
    }

    @Test
    void whatIsDeletedCanBeTakenBack() {
        var id = set("Version 5.2", "2026-05-01T00:00:00Z", "");
        var changed = body("Version 5.3", "2026-05-02T00:00:00Z", "");
        assertThat(api.put("/api/insight/marks/" + id, changed)
                        .ok()
                        .required("text")
                        .stringValue())
                .isEqualTo("Version 5.3");
        assertThat(api.delete("/api/insight/marks/" + id).status()).isEqualTo(204);
        assertThat(texts("2026-05-01", "2026-06-01")).isEmpty();
        assertThat(api.delete("/api/insight/marks/" + id).status()).isEqualTo(404);
        api.post("/api/insight/marks/" + id + "/restore", "{}").ok();
        assertThat(texts("2026-05-01", "2026-06-01")).containsExactly("Version 5.3");
    }

    @Test
    void aMarkThatEndsBeforeItBeginsIsRefused() {
        var body = body("backwards", "2026-07-02T00:00:00Z", ",\"endsAt\":\"2026-07-01T00:00:00Z\"");
        assertThat(api.post("/api/insight/marks", body).status()).isEqualTo(400);
        assertThat(texts("2026-07-01", "2026-08-01")).isEmpty();
    }

    private long set(String text, String from, String more) {
        return api.post("/api/insight/marks", body(text, from, more))
                .ok()
                .required("id")
                .longValue();
    }

    private static String body(String text, String from, String more) {
        return "{\"kind\":\"release\",\"text\":\"%s\",\"beginsAt\":\"%s\"%s}".formatted(text, from, more);
    }

    private List<String> texts(String from, String to) {
        var path = "/api/insight/marks?from=%sT00:00:00Z&to=%sT00:00:00Z".formatted(from, to);
        return api.get(path)
                .ok()
                .required("items")
                .valueStream()
                .map(each -> each.required("text").stringValue())
                .toList();
    }
}
