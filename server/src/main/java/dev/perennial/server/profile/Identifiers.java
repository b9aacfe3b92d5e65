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
            "object object",
            "(null)",
            "<null>",
            "00000000-0000-0000-0000-000000000000");

    /** The database holds every character but this one, and text is whole: no half of a surrogate pair. */
    private static final Pattern UNSTORABLE = Pattern.compile("\u0000|[\\ud800-\\udfff]");

    /** Spaces, quotes, and what looks like nothing at all. */
    private static final Pattern EDGE =
            Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}'\"]+|[\\s\\p{Z}\\p{Cc}\\p{Cf}'\"]+$");

    private Identifiers() {}

    /** The same text without the characters that no database takes. */
    static String clean(String text) {
        return UNSTORABLE.matcher(text).replaceAll("\ufffd");
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
        return JUNK.contains(EDGE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT));
    }
}
