package dev.perennial.server.collect.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of any origin send, because a write key is public and no cookie is involved; and hides the type that a
 * tracker gives its JSON, so that nobody on the way reads it as a form.
 */
final class TrackerFilter extends OncePerRequestFilter {

    private static final String MAX_AGE_SECONDS = "86400";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader("Origin");
        response.setHeader("Access-Control-Allow-Origin", origin == null ? "*" : origin);
        response.setHeader("Access-Control-Expose-Headers", "Retry-After");
        response.addHeader("Vary", "Origin");
        if (!request.getMethod().equals(HttpMethod.OPTIONS.name())) {
            chain.doFilter(new AsJson(request), response);
            return;
        }
        response.setHeader("Access-Control-Allow-Methods", "POST, GET, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", allowed(request));
        response.setHeader("Access-Control-Max-Age", MAX_AGE_SECONDS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    // The debug mode of one family says in a header whether to keep what it sends.
    private static String allowed(HttpServletRequest request) {
        var headers = "Authorization, Content-Type, X-Retry-Count";
        return request.getRequestURI().startsWith("/v1/") ? headers : headers + ", Dry-Run";
    }

    private static final class AsJson extends HttpServletRequestWrapper {

        AsJson(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_JSON_VALUE;
        }
    }
}
