package dev.perennial.server.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * A teammate.
 *
 * @param email in lower case
 */
record Operator(long id, String email, String name, Role role, State state, Instant createdAt) {

    /** Whether somebody can sign in, not yet, or no more. */
    enum State {
        INVITED,
        ACTIVE,
        DISABLED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Caller caller() {
        return new Caller(Caller.Kind.OPERATOR, id, name, role);
    }

    /** One of those of whom there is always at least one: an owner who can sign in. */
    boolean keepsTheDoor() {
        return role == Role.OWNER && state == State.ACTIVE;
    }
}
