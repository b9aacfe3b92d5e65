package dev.perennial.server.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a teammate or key is trusted with, the most trusted first. What each may do is in {@code permissions.csv}. */
public enum Role {
    OWNER,
    ADMINISTRATOR,
    OPERATOR,
    ANALYST,
    VIEWER;

    /** Nobody gives, changes or takes away a role that is above their own. */
    boolean reaches(Role other) {
        return compareTo(other) <= 0;
    }

    /** As it is written in the database, in JSON and in the head of {@code permissions.csv}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
