package dev.perennial.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what a repeat is recognised: who asks, where, and the key they chose. */
record RequestKey(String caller, String path, String key) {

    static final int LENGTH_MAX = 255;

    /** Stands for a body that is streamed and therefore not compared. */
    static final byte[] NO_BODY = {};

    RequestKey {
        if (key.isEmpty() || key.length() > LENGTH_MAX || !key.chars().allMatch(c -> c > ' ' && c < 127))
            throw Problem.of(Code.IDEMPOTENCY_MALFORMED, "limit", LENGTH_MAX);
    }

    static Optional<RequestKey> of(HttpServletRequest request, @Nullable String key) {
        if (key == null) return Optional.empty();
        var caller = Objects.requireNonNullElse(request.getRemoteUser(), "");
        return Optional.of(new RequestKey(caller, request.getRequestURI(), key));
    }
}
