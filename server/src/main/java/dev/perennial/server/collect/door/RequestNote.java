package dev.perennial.server.collect.door;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.node.ObjectNode;

/** How a request came, to be read beside what was refused of it, and by those who read it again. */
public final class RequestNote {

    public static final String PATH = "path";

    private RequestNote() {}

    /** Its path and what it says about itself; each family adds what its records need to be read again. */
    public static ObjectNode of(HttpServletRequest request) {
        return Json.MAPPER
                .createObjectNode()
                .put(PATH, request.getRequestURI())
                .put("contentType", request.getHeader("Content-Type"))
                .put("userAgent", request.getHeader("User-Agent"));
    }
}
