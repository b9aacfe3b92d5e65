package dev.perennial.server.collect.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers to trackers, exact to the byte, because some of them compare. */
public final class Answers {

    private Answers() {}

    public static void json(HttpServletResponse response, int status, String body) throws IOException {
        bytes(response, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    public static void bytes(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What went wrong with a whole request: always with both keys, because some SDKs read them without asking. */
    public static void refuse(HttpServletResponse response, int status, Trouble trouble) throws IOException {
        trouble.retryAfter().ifPresent(pause -> response.setHeader("Retry-After", Long.toString(pause.toSeconds())));
        var body = Json.MAPPER
                .createObjectNode()
                .put("code", trouble.code().word())
                .put("message", trouble.getMessage());
        json(response, status, body.toString());
    }
}
