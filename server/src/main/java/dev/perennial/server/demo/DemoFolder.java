package dev.perennial.server.demo;

import dev.perennial.server.postgres.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is kept about the demo shop beside the database: which it is, and the truth, which nobody is ever shown. */
@Component
class DemoFolder {

    private static final String NOTE = "world.json";

    private final DataFolder data;
    private final JsonMapper json;

    DemoFolder(DataFolder data, JsonMapper json) {
        this.data = data;
        this.json = json;
    }

    Path truth() {
        return data.world().resolve("truth.jsonl.gz");
    }

    void remember(Demo demo) {
        try {
            Files.writeString(data.world().resolve(NOTE), json.writeValueAsString(demo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Demo> remembered() {
        try {
            var note = data.world().resolve(NOTE);
            if (!Files.exists(note)) return Optional.empty();
            return Optional.of(json.readValue(Files.readString(note), Demo.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
