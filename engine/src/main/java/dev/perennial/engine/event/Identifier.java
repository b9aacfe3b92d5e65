package dev.perennial.engine.event;

/**
 * One name of a person, such as {@code login u1} or {@code anonymous 5f3c…}.
 *
 * @param kind an open list of lower-case words; the constants below are the common ones
 * @param value as it arrived, without surrounding space; never blank, at most 255 characters
 */
public record Identifier(String kind, String value) {

    public static final String LOGIN = "login";
    public static final String ANONYMOUS = "anonymous";

    /** Names a person by their own number; only the platform's own events may use it. */
    public static final String PERSON = "person";

    /** Names a thing, such as a product, and nobody: events about things wait in the log and are no person's. */
    public static final String ITEM = "item";

    public static final int LENGTH_MAX = 255;

    public Identifier {
        if (kind.isBlank()) throw new IllegalArgumentException("an identifier needs a kind");
        if (value.isBlank()) throw new IllegalArgumentException("an identifier of kind " + kind + " is blank");
        if (value.length() > LENGTH_MAX)
            throw new IllegalArgumentException(
                    "an identifier of kind %s is longer than %d characters".formatted(kind, LENGTH_MAX));
    }

    public static Identifier login(String value) {
        return new Identifier(LOGIN, value);
    }

    public static Identifier anonymous(String value) {
        return new Identifier(ANONYMOUS, value);
    }
}
