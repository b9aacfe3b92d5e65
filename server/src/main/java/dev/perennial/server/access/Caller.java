package dev.perennial.server.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking. A controller takes it as an argument; in an endpoint that is {@link Open} it may be null.
 *
 * @param id the number of the operator or of the key; 0 for the platform itself
 * @param name what people call them; never in the audit, which names by number
 */
public record Caller(Kind kind, long id, String name, Role role) implements Principal {

    /** The platform acting by itself: at its start, or in work that nobody asked for. */
    public static final Caller PLATFORM = new Caller(Kind.PLATFORM, 0, "Perennial", Role.ADMINISTRATOR);

    /** What stands behind a caller. */
    public enum Kind {
        OPERATOR,
        KEY,
        PLATFORM;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The caller of this request, or null when nobody is known: an open endpoint, or work outside any request. */
    public static @Nullable Caller current() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller ? caller : null;
    }

    /** One word per caller, such as {@code operator:3}; the same operator has the same word forever. */
    @Override
    public String getName() {
        return kind.word() + ":" + id;
    }
}
