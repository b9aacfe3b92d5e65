package dev.perennial.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Finds out who is asking: by API key, else by session cookie. Whether that is enough, the {@link Gate} decides. */
final class CallerFilter extends OncePerRequestFilter {

    /** Where requests name who they are; elsewhere nobody is looked up. */
    private static final List<String> PLACES = List.of("/api/", "/metrics", "/v3/");

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Keys keys;

    CallerFilter(Sessions sessions, Keys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PLACES.stream().noneMatch(place -> request.getRequestURI().startsWith(place));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller(request).orElse(null);
        if (caller == null) {
            chain.doFilter(request, response);
            return;
        }
        var known = new PreAuthenticatedAuthenticationToken(
                caller, "", AuthorityUtils.createAuthorityList(caller.role().name()));
        SecurityContextHolder.setContext(new SecurityContextImpl(known));
        chain.doFilter(new Known(request, caller), response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return keys.caller(header.substring(BEARER.length()).strip());
        return Optional.ofNullable(sessionToken(request)).flatMap(sessions::find);
    }

    static @Nullable String sessionToken(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Cookies.SESSION);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** The request with its caller as the principal, which is also how a controller's argument is found. */
    private static final class Known extends HttpServletRequestWrapper {

        private final Caller caller;

        Known(HttpServletRequest request, Caller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public String getRemoteUser() {
            return caller.getName();
        }
    }
}
