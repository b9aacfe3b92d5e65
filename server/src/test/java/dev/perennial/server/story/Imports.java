package dev.perennial.server.story;

import dev.perennial.server.kit.Api;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Imports under way. */
final class Imports {

    private Imports() {}

    /** Waits for the job of an import; how it ended. */
    static JsonNode finished(Api api, JsonNode started) throws InterruptedException {
        var path = "/api/jobs/" + started.required("job").asString();
        Counting.awaitUntil(Duration.ofMinutes(3), () -> ended(api.get(path).ok()));
        return api.get(path).ok();
    }

    private static boolean ended(JsonNode job) {
        return switch (job.required("state").stringValue()) {
            case "done", "failed", "cancelled" -> true;
            default -> false;
        };
    }
}
