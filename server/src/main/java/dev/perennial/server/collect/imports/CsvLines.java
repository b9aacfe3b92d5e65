package dev.perennial.server.collect.imports;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV file. A line whose quote stays open goes on in the next. One lost quote must not swallow what
 * follows: where no quote closes the line within {@value #JOINED_MAX} lines, or where what is joined does not make a
 * line of this file, only the line with the open quote is broken and reading goes on behind it.
 */
final class CsvLines {

    static final int JOINED_MAX = 1000;

    private final TextLines texts;
    private final Format.Csv format;
    private final ArrayDeque<Line> again = new ArrayDeque<>();
    private int columns;

    CsvLines(TextLines texts, Format.Csv format) {
        this.texts = texts;
        this.format = format;
    }

    /** How many columns a line of this file has; until told, any number is believed. */
    void expect(int columns) {
        this.columns = columns;
    }

    /** The next line that is not empty; null behind the last. */
    @Nullable
    Line next() throws IOException {
        var line = step();
        while (line != null && line.broken() == null && line.text().isBlank()) line = step();
        if (line == null || line.broken() != null || !quoted(line.text())) return line;
        var scan = new QuoteScan(format);
        scan.pass(line.text());
        return scan.open() ? joined(line, scan) : line;
    }

    /** Makes a line the next one again. */
    void giveBack(Line line) {
        again.addFirst(line);
    }

    private Line joined(Line first, QuoteScan scan) throws IOException {
        var text = new StringBuilder(first.text());
        var passed = new ArrayList<Line>();
        while (passed.size() < JOINED_MAX && text.length() < TextLines.LENGTH_MAX) {
            var line = step();
            if (line == null) break;
            passed.add(line);
            if (line.broken() != null) break;
            text.append('\n').append(line.text());
            scan.pass(line.text());
            if (scan.open() && !scan.broken()) continue;
            if (scan.broken() || (columns > 0 && scan.columns() != columns)) break;
            return new Line(first.number(), text.toString(), null);
        }
        passed.reversed().forEach(again::addFirst);
        return new Line(first.number(), first.text(), Reason.QUOTE);
    }

    private @Nullable Line step() throws IOException {
        return again.isEmpty() ? texts.next() : again.removeFirst();
    }

    private boolean quoted(String text) {
        return !format.quote().isEmpty() && text.indexOf(format.quote().charAt(0)) >= 0;
    }
}
