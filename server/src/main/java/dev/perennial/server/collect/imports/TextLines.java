package dev.perennial.server.collect.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, one after another. Memory stays flat whatever the text: of a line beyond the limit only the
 * beginning is kept. A line ends with a line feed, a carriage return or both; a byte order mark is passed over.
 */
final class TextLines implements Closeable {

    static final int LENGTH_MAX = 1 << 20;
    private static final int KEPT_OF_LONG = 1000;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private long number;
    private boolean afterReturn;

    TextLines(Reader in) throws IOException {
        this.in = in;
        if (more() && buffer[at] == '\uFEFF') at++;
    }

    /** The next line; null behind the last. */
    @Nullable
    Line next() throws IOException {
        if (afterReturn && more() && buffer[at] == '\n') at++;
        afterReturn = false;
        if (!more()) return null;
        number++;
        var start = at;
        seekBreak();
        if (at < end) return line(new String(buffer, start, take() - start));
        return longLine(start);
    }

    /** A line that goes on behind the buffer. */
    private Line longLine(int start) throws IOException {
        var text = new StringBuilder(2 * buffer.length).append(buffer, start, end - start);
        while (more()) {
            var from = at;
            seekBreak();
            var found = at < end;
            var to = found ? take() : end;
            if (text.length() <= LENGTH_MAX) text.append(buffer, from, to - from);
            if (found) break;
        }
        return line(text.toString());
    }

    private Line line(String text) {
        if (text.length() <= LENGTH_MAX) return new Line(number, text, null);
        return new Line(number, text.substring(0, KEPT_OF_LONG), Reason.LONG);
    }

    private void seekBreak() {
        while (at < end && buffer[at] != '\n' && buffer[at] != '\r') at++;
    }

    /** Steps over the break. @return where it stood */
    private int take() {
        afterReturn = buffer[at] == '\r';
        return at++;
    }

    private boolean more() throws IOException {
        if (at < end) return true;
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
