package dev.perennial.server.collect.imports;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** How a file seems to be written, judged by its first lines. */
final class FormatGuess {

    private static final int LINES = 50;
    private static final List<String> DELIMITERS = List.of(",", "\t", ";", "|");

    private FormatGuess() {}

    static Format of(Head head) throws IOException {
        var encoding = head.encoding();
        var text = head.text(encoding);
        var start = text.replace("\uFEFF", "").stripLeading();
        if (start.startsWith("{")) return new Format.JsonLines(encoding, Verbatim.isLog(start));
        var best = csv(",", encoding);
        int most = 0;
        for (var delimiter : DELIMITERS) {
            var format = csv(delimiter, encoding);
            var agreed = agreedColumns(rows(text, format));
            if (agreed > most) {
                most = agreed;
                best = format;
            }
        }
        var named = named(rows(text, best));
        return named ? best : new Format.Csv(best.delimiter(), best.quote(), encoding, Format.Header.NO, List.of());
    }

    private static Format.Csv csv(String delimiter, Encoding encoding) {
        return new Format.Csv(delimiter, "\"", encoding, Format.Header.YES, List.of());
    }

    /** How many columns nearly all lines have; 0 when they do not agree. */
    private static int agreedColumns(List<String[]> rows) {
        if (rows.isEmpty()) return 0;
        var columns = rows.getFirst().length;
        var same = rows.stream().filter(row -> row.length == columns).count();
        return same * 10 >= rows.size() * 9L ? columns : 0;
    }

    /** Names are words, each its own; a first line with a number, a time or nothing in it is a line like the others. */
    private static boolean named(List<String[]> rows) {
        if (rows.isEmpty()) return true;
        var first = Arrays.stream(rows.getFirst()).map(String::strip).toList();
        return first.stream().noneMatch(cell -> cell.isEmpty() || Seen.isNumberOrTime(cell))
                && new HashSet<>(first).size() == first.size();
    }

    private static List<String[]> rows(String text, Format.Csv format) throws IOException {
        var rows = new ArrayList<String[]>();
        try (var texts = new TextLines(new StringReader(text))) {
            var lines = new CsvLines(texts, format);
            for (var line = lines.next(); line != null && rows.size() < LINES; line = lines.next())
                if (line.broken() == null) cut(line.text(), format).ifPresent(rows::add);
        }
        return rows;
    }

    private static Optional<String[]> cut(String line, Format.Csv format) {
        try {
            return Optional.of(Cells.Csv.cut(format, line));
        } catch (BadLine e) {
            return Optional.empty();
        }
    }
}
