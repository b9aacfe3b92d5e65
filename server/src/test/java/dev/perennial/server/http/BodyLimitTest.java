package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to the interface is small, whether it says its length before or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyLimitTest {

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
            bytes   | length told | status
            1048576 | true        | 200
            1048577 | true        | 413
            1048576 | false       | 200
            1048577 | false       | 413
            """)
    void oneMegabyteIsEnough(int bytes, boolean told, int status) {
        var reply = api.send("POST", "/api/audience/segments/preview", body(bytes, told));
        assertThat(reply.status()).isEqualTo(status);
        if (status == 413)
            assertThat(reply.json().required("code").stringValue()).isEqualTo("input.large");
    }

    /** A question that means everybody, filled up with blanks. */
    private static BodyPublisher body(int bytes, boolean told) {
        var question = "{\"condition\":{\"is\":\"all\",\"parts\":[]}}";
        var text = (question + " ".repeat(bytes - question.length())).getBytes(StandardCharsets.US_ASCII);
        return told
                ? BodyPublishers.ofByteArray(text)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text));
    }
}
