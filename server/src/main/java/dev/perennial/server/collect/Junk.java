package dev.perennial.server.collect;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values that broken trackers send where a person's identifier belongs. Each would make one person of everybody who
 * sends it, so none of them names anybody.
 */
public final class Junk {

    private static final Set<String> WORDS = Set.of(
            "",
            "null",
            "nil",
            "none",
            "undefined",
            "nan",
            "infinity",
            "-infinity",
            "true",
            "false",
            "0",
            "-0",
            "0.0",
            "-1",
            "[object object]",
            "[]",
            "{}",
            "anonymous",
            "anonymous_user",
            "anonymoususer",
            "guest",
            "unknown",
            "n/a",
            "na",
            "-",
            "id",
            "userid",
            "user_id",
            "anonymousid",
            "anonymous_id",
            "distinctid",
            "distinct_id",
            "not_authenticated",
            "not set",
            "(not set)",
            "(null)",
            "<null>",
            "<nil>",
            "00000000-0000-0000-0000-000000000000",
            "00000000000000000000000000000000",
            "匿名",
            "游客",
            "访客",
            "未知",
            "空");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{C}]+");
    private static final Pattern QUOTES = Pattern.compile("^[\"'`]+|[\"'`]+$");

    private Junk() {}

    /** Whether the value names nobody, in whatever width, case, quotes and space it comes. */
    public static boolean is(String value) {
        return WORDS.contains(isPlain(value) ? value.toLowerCase(Locale.ROOT) : bare(value));
    }

    // What nearly all identifiers are made of; nothing of it looks like anything else.
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            boolean plain = (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || "-_.@:".indexOf(character) >= 0;
            if (!plain) return false;
        }
        return true;
    }

    private static String bare(String value) {
        var narrow = Normalizer.normalize(value, Normalizer.Form.NFKC);
        var visible = INVISIBLE.matcher(narrow).replaceAll(" ").strip();
        var bare = QUOTES.matcher(visible).replaceAll("").strip();
        return bare.toLowerCase(Locale.ROOT);
    }

    /** The value without the space around it, of whatever kind. */
    public static String strip(String value) {
        var from = 0;
        var to = value.length();
        while (from < to && isSpace(value.charAt(from))) from++;
        while (to > from && isSpace(value.charAt(to - 1))) to--;
        return value.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == '\uFEFF'
                || character == '\u200B';
    }
}
