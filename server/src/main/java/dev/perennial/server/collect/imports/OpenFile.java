package dev.perennial.server.collect.imports;

import dev.perennial.server.http.Bounded;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file being read: its columns, then its lines. Gzip is told by its first two bytes, whatever the name says. */
final class OpenFile implements Closeable {

    /** Text seldom shrinks below a thirtieth; a file beyond this is made to fill disks. */
    static final int INFLATION_MAX = 250;

    private final Counted bytes;
    private final TextLines texts;
    private final @Nullable CsvLines csv;
    private final Cells cells;

    private OpenFile(InputStream in, Format format, Collection<String> asked) throws IOException {
        this.bytes = new Counted(in);
        this.texts = new TextLines(
                new InputStreamReader(unpacked(bytes), format.encoding().charset()));
        switch (format) {
            case Format.Csv written -> {
                this.csv = new CsvLines(texts, written);
                this.cells = new Cells.Csv(written, columns(csv, written));
                csv.expect(cells.columns().size());
            }
            case Format.JsonLines _ -> {
                this.csv = null;
                this.cells = new Cells.Json(List.copyOf(asked));
            }
        }
    }

    /** Opens a file and takes over the stream: where it cannot be read, the stream is closed. */
    static OpenFile of(InputStream in, Mapping mapping) throws IOException {
        return of(in, mapping.format(), mapping.columns());
    }

    /** @param asked which columns of JSON Lines are wanted; of CSV all are given */
    static OpenFile of(InputStream in, Format format, Collection<String> asked) throws IOException {
        try {
            return new OpenFile(in, format, asked);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The next line that is not empty; null behind the last. */
    @Nullable
    Line next() throws IOException {
        if (csv != null) return csv.next();
        var line = texts.next();
        while (line != null && line.text().isBlank()) line = texts.next();
        return line;
    }

    Cells cells() {
        return cells;
    }

    /** How many bytes of the file, as it lies there, have been read. */
    long bytesRead() {
        return bytes.read;
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }

    static InputStream unpacked(InputStream raw) throws IOException {
        var in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        var packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? Bounded.gunzip(in, INFLATION_MAX) : in;
    }

    private static List<String> columns(CsvLines lines, Format.Csv format) throws IOException {
        if (format.header() == Format.Header.YES) {
            var first = header(lines.next(), format);
            return format.columns().isEmpty() ? first : format.columns();
        }
        if (!format.columns().isEmpty()) return format.columns();
        var line = lines.next();
        if (line == null) throw Problem.of(Code.IMPORT_EMPTY);
        lines.giveBack(line);
        return numbered(header(line, format));
    }

    private static List<String> header(@Nullable Line line, Format.Csv format) {
        if (line == null) throw Problem.of(Code.IMPORT_EMPTY);
        try {
            if (line.broken() != null) throw new BadLine(line.broken(), line.text());
            var names = new ArrayList<String>();
            for (var name : Cells.Csv.cut(format, line.text()))
                names.add(name.isBlank() ? String.valueOf(names.size() + 1) : name.strip());
            return List.copyOf(names);
        } catch (BadLine e) {
            throw Problem.of(Code.IMPORT_HEADER, "reason", e.reason());
        }
    }

    private static List<String> numbered(List<String> cells) {
        var names = new ArrayList<String>();
        while (names.size() < cells.size()) names.add(String.valueOf(names.size() + 1));
        return List.copyOf(names);
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            if (next >= 0) read++;
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            var got = super.read(buffer, from, length);
            if (got > 0) read += got;
            return got;
        }
    }
}
