package dev.perennial.server.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a notice matters. From {@link #WARNING} on it is also sent by e-mail, when a mail server is configured. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** Somebody should look today. */
    WARNING,
    /** Something has stopped. */
    ALARM;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
