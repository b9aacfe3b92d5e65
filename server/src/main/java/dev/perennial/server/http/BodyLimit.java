package dev.perennial.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Keeps what is sent to {@code /api} small. Uploads, which stream, are limited by the room that takes them. */
@Component
@Order(BodyLimit.ORDER)
class BodyLimit extends OncePerRequestFilter {

    /** After the filters of access, which want no body. */
    static final int ORDER = 100;

    static final long BYTES_MAX = 1 << 20;

    private final HandlerExceptionResolver answers;

    BodyLimit(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    static boolean streams(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || streams(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BYTES_MAX) {
            answers.resolveException(request, response, null, Problem.of(Code.INPUT_LARGE, "limit", BYTES_MAX));
            return;
        }
        chain.doFilter(new WithBody(request, Bounded.bytes(request.getInputStream(), BYTES_MAX)), response);
    }
}
