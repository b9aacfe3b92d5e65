package dev.perennial.server.kit;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
public record Reply(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public JsonNode json() {
        return JSON.readTree(text);
    }

    /** The body of an answer that must be a success. */
    public JsonNode ok() {
        if (status < 200 || status > 299) throw new AssertionError("answered " + status + ": " + text);
        return text.isEmpty() ? JSON.createObjectNode() : json();
    }
}
