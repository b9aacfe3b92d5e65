package dev.perennial.server.access;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets a request through, or refuses it: the one place that decides. What nobody declared, nobody may. */
final class Gate extends OncePerRequestFilter {

    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** What answers before there is an owner. */
    private static final Set<String> SETUP = Set.of("/api/access/setup", "/api/access/owner");

    private final Rules rules;
    private final Permissions permissions;
    private final Operators operators;
    private final Sessions sessions;
    private final HandlerExceptionResolver refusals;

    Gate(
            Rules rules,
            Permissions permissions,
            Operators operators,
            Sessions sessions,
            HandlerExceptionResolver refusals) {
        this.rules = rules;
        this.permissions = permissions;
        this.operators = operators;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == null) chain.doFilter(request, response);
        else refusals.resolveException(request, response, null, refusal);
    }

    private @Nullable Exception refusal(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/") && !SETUP.contains(path) && !operators.any()) return Problem.of(Code.SETUP_NEEDED);
        try {
            return refusal(request, rules.of(request));
        } catch (Exception unanswerable) {
            return unanswerable;
        }
    }

    private @Nullable Problem refusal(HttpServletRequest request, Rule rule) {
        var caller = Caller.current();
        return switch (rule) {
            case Rule.Everybody _ -> comesFromAnotherSite(request) ? Problem.of(Code.CSRF_WRONG) : null;
            case Rule.Unknown _ -> caller == null && request.getRequestURI().startsWith("/api") ? unknown() : null;
            case Rule.Nobody _ -> caller == null ? unknown() : Problem.of(Code.PERMISSION_MISSING, "operation", "none");
            case Rule.Those(var operation) -> {
                if (caller == null) yield unknown();
                if (!permissions.permit(caller.role(), operation)) yield missing(operation);
                yield forged(request, caller) ? Problem.of(Code.CSRF_WRONG) : null;
            }
        };
    }

    /** Says who may, so that the one who may not knows whom to ask. */
    private Problem missing(String operation) {
        var roles = permissions.roles(operation).stream().map(Role::word).collect(Collectors.joining(" "));
        return Problem.of(Code.PERMISSION_MISSING, Map.of("operation", operation, "roles", roles));
    }

    /** A change by cookie needs the token of its session: a browser sends the cookie by itself, never the token. */
    private boolean forged(HttpServletRequest request, Caller caller) {
        if (caller.kind() != Caller.Kind.OPERATOR || HARMLESS.contains(request.getMethod())) return false;
        var session = CallerFilter.sessionToken(request);
        var given = request.getHeader(CSRF_HEADER);
        return session == null || given == null || !same(sessions.csrfToken(session), given);
    }

    /** Open endpoints that change something, such as sign-in, are not for the pages of other sites. */
    private static boolean comesFromAnotherSite(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                && !HARMLESS.contains(request.getMethod())
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem unknown() {
        var problem = Problem.of(Code.SESSION_NEEDED);
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem;
    }
}
