package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.Reply;
import dev.perennial.server.kit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description of the interface is committed, so that a change of it is seen by whoever reads the change. */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("..", "api", "openapi.yaml");

    @Test
    void isWhatIsCommitted() throws IOException {
        var reply = described();
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var written = reply.text();
        if (Boolean.getBoolean("openapi.write")) Files.writeString(COMMITTED, written);
        assertThat(written)
                .as("The interface differs from its description; run bin/openapi and commit what it writes")
                .isEqualTo(Files.readString(COMMITTED));
    }

    private static Reply described() {
        try (var server = TestServer.start()) {
            return server.stranger().get("/v3/api-docs.yaml");
        }
    }
}
