package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes an identifier fit to be kept and fit to join people. */
final class Identifiers {

    /** What programs send when they know nobody. */
    private static final Set<String> JUNK = Set.of(
            "",
            "null",
            "nil",
            "none",
            "undefined",
            "nan",
            "0",
            "-1",
            "true",
            "false",
            "anonymous",
            "guest",
            "unknown",
            "n/a",
            "na",
            "[object object]",
            "(null)",
            "<null>",
            "00000000-0000-0000-0000-000000000000");

    private static final int JUNK_LENGTH_MAX =
            JUNK.stream().mapToInt(String::length).max().orElseThrow();

    /** The database holds every character but this one, and text is whole: no half of a surrogate pair. */
    private static final Pattern UNSTORABLE = Pattern.compile("\u0000|[\\ud800-\\udfff]");

    private Identifiers() {}

    /** The same text without the characters that no database takes. */
    static String clean(String text) {
        return isStorable(text) ? text : UNSTORABLE.matcher(text).replaceAll("\ufffd");
    }

    // Nearly every text is; this is asked about every identifier of every event.
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == 0 || Character.isSurrogate(each)) return false;
        }
        return true;
    }

    static Identifier clean(Identifier identifier) {
        var kind = clean(identifier.kind());
        var value = clean(identifier.value());
        return kind.equals(identifier.kind()) && value.equals(identifier.value())
                ? identifier
                : new Identifier(kind, value);
    }

    /** Whether it stands for nobody, in whatever width, case or quotes of space it is written. */
    static boolean isJunk(Identifier identifier) {
        var plain = Normalizer.normalize(identifier.value(), Normalizer.Form.NFKC);
        int from = 0;
        int to = plain.length();
        while (from < to && isEdge(plain.charAt(from))) from++;
        while (from < to && isEdge(plain.charAt(to - 1))) to--;
        return to - from <= JUNK_LENGTH_MAX
                && JUNK.contains(plain.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** Spaces, quotes, and what looks like nothing at all. */
    private static boolean isEdge(char each) {
        return each == '\''
                || each == '"'
                || switch (Character.getType(each)) {
                    case Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.CONTROL,
                            Character.FORMAT -> true;
                    default -> false;
                };
    }
}
