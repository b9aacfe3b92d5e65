package dev.perennial.server.http;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values that spreadsheets open safely: what looks like a formula is kept a text. */
public final class Csv {

    /** By which spreadsheets know that a file is UTF-8. */
    public static final String MARK = "\ufeff";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** What people or programs wrote, in quotes where it needs them. */
    public static String text(String text) {
        var formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        var safe = formula ? "'" + text : text;
        var plain = safe.chars().noneMatch(each -> each == '"' || each == ',' || each == '\r' || each == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** @param cells texts by way of {@link #text}, numbers as they are */
    public static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(",", "", "\r\n"));
    }
}
