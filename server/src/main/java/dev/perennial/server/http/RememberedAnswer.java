package dev.perennial.server.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What a request was answered.
 *
 * @param body as text, for answers are JSON; null for an answer that is shown only once
 */
record RememberedAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String body) {

    static RememberedAnswer of(ContentCachingResponseWrapper response, Creates creates) {
        return new RememberedAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                switch (creates.value()) {
                    case REPEATED -> new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
                    case SHOWN_ONCE -> null;
                });
    }

    void replay(HttpServletResponse response) throws IOException {
        if (body == null) throw Problem.of(Code.IDEMPOTENCY_ONCE);
        response.setStatus(status);
        Optional.ofNullable(contentType).ifPresent(response::setContentType);
        Optional.ofNullable(location).ifPresent(there -> response.setHeader(HttpHeaders.LOCATION, there));
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
