package dev.perennial.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the rule of a request by asking what will handle it, so that what is checked is what runs. */
@Component
class Rules {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ObjectProvider<HandlerMapping> mappings;

    /** Asked at the first request: controllers must not be built before the doors. */
    private volatile @Nullable List<HandlerMapping> ordered;

    Rules(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** @throws Exception as the dispatcher would, such as when the path does not answer the method */
    Rule of(HttpServletRequest request) throws Exception {
        var path = request.getRequestURI();
        if (path.startsWith("/v1/") || path.startsWith("/health/")) return new Rule.Everybody();
        if (path.equals("/metrics"))
            return comesFromHere(request) ? new Rule.Everybody() : new Rule.Those("system.read");
        if (path.startsWith("/v3/api-docs")) return new Rule.Everybody();
        return of(handler(request), path, request.getMethod());
    }

    private static Rule of(@Nullable Object handler, String path, String method) {
        return switch (handler) {
            case HandlerMethod endpoint -> of(endpoint);
            case null -> new Rule.Unknown();
            case Object file
            when isFile(file) ->
                !path.startsWith("/api") && READING.contains(method) ? new Rule.Everybody() : new Rule.Unknown();
            default -> new Rule.Nobody();
        };
    }

    /** What its method says; nothing said is nobody. */
    static Rule of(HandlerMethod endpoint) {
        var allowed = endpoint.getMethodAnnotation(Allowed.class);
        if (allowed != null) return new Rule.Those(allowed.value());
        return endpoint.hasMethodAnnotation(Open.class) ? new Rule.Everybody() : new Rule.Nobody();
    }

    private @Nullable Object handler(HttpServletRequest request) throws Exception {
        var parsedHere = !ServletRequestPathUtils.hasParsedRequestPath(request);
        if (parsedHere) ServletRequestPathUtils.parseAndCache(request);
        try {
            for (var mapping : mappings()) {
                var found = mapping.getHandler(request);
                if (found != null) return found.getHandler();
            }
            return null;
        } finally {
            if (parsedHere) ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    private List<HandlerMapping> mappings() {
        var known = ordered;
        if (known == null)
            ordered = known = mappings.stream()
                    .sorted(AnnotationAwareOrderComparator.INSTANCE)
                    .toList();
        return known;
    }

    /** The console's own files. */
    private static boolean isFile(Object handler) {
        return handler instanceof ResourceHttpRequestHandler || handler instanceof ParameterizableViewController;
    }

    /** From this machine and not passed on by a proxy, behind which anybody may be. */
    private static boolean comesFromHere(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null;
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }
}
