package dev.perennial.server.collect.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.perennial.engine.event.Identifier;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which column says whose line it is.
 *
 * @param kind of identifier, {@code login} unless given
 * @param as how the value is written down, so that one person has one name
 */
record WhoIs(String column, String kind, Writing as) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public WhoIs {
        Mapping.need(column, "column");
        if (!KIND.matcher(kind).matches())
            throw new IllegalArgumentException("a kind of identifier is a lower-case word, was " + kind);
        if (kind.equals(Identifier.PERSON))
            throw new IllegalArgumentException("identifiers of kind person are the platform's own");
    }

    @JsonCreator
    static WhoIs given(String column, @Nullable String kind, @Nullable Writing as) {
        return new WhoIs(column, requireNonNullElse(kind, Identifier.LOGIN), requireNonNullElse(as, Writing.GIVEN));
    }

    /** How an identifier is written down. Space around it is always removed. */
    enum Writing {
        /** As it stands. */
        GIVEN,
        /** A whole number without zeros after the point: {@code 17850.0} is {@code 17850}. */
        WHOLE,
        /** In lower case, for mail addresses. */
        LOWER;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
