package dev.perennial.server.collect.imports;

import java.nio.charset.StandardCharsets;

/**
 * A line that could not be read.
 *
 * @param line its number in an editor, from 1
 * @param text how it begins
 */
record Fault(long line, Reason reason, String text) {

    /** How many are listed of one file; all are counted. */
    static final int LISTED_MAX = 10_000;

    static final int TEXT_MAX = 500;

    public Fault {
        text = storable(text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) + "…" : text);
    }

    /** Without the character that no database takes, and without halves of pairs. */
    private static String storable(String text) {
        return new String(text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
