package dev.perennial.server.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of CSV that people open in a spreadsheet. */
public final class Sheet {

    /** Without it Excel takes UTF-8 for something else. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern QUOTED = Pattern.compile("[,\"\r\n]");

    /** What a spreadsheet would compute instead of showing; a number with a sign is just a number. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Sheet() {}

    /** One line, ended; a cell that a spreadsheet would compute has an apostrophe before it. */
    public static String line(List<String> cells) {
        return cells.stream().map(Sheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
