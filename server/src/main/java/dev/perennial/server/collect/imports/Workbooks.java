package dev.perennial.server.collect.imports;

import jakarta.servlet.http.Part;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns uploaded workbooks into what the rest of an import reads. */
@Component
class Workbooks {

    private static final int ROWS_SHOWN = 3_000;
    private static final int MARK_BYTES = 4;

    private final Uploads uploads;

    Workbooks(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * How a file begins, as text.
     *
     * @param sheets what the sheets of a workbook are called; none of any other file
     */
    record Beginning(InputStream text, List<String> sheets) implements Closeable {
        @Override
        public void close() throws IOException {
            text.close();
        }
    }

    /**
     * The beginning of what a part holds, a workbook's as CSV.
     *
     * @param sheet of a workbook, by its name; null for the first
     */
    Beginning beginning(Part part, @Nullable String sheet) throws IOException {
        var in = new BufferedInputStream(part.getInputStream());
        in.mark(MARK_BYTES);
        var workbook = Workbook.is(in.readNBytes(MARK_BYTES));
        in.reset();
        if (!workbook) return new Beginning(in, List.of());
        var file = Files.createTempFile(uploads.incoming(), "workbook", ".xlsx");
        var csv = Files.createTempFile(uploads.incoming(), "workbook", ".csv");
        try (in) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            var sheets = new Workbook(file).writeCsv(csv, sheet, ROWS_SHOWN);
            return new Beginning(new ByteArrayInputStream(Files.readAllBytes(csv)), sheets);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(csv);
        }
    }

    /** Replaces a workbook by one of its sheets, the first unless one is named; any other file stays as it is. */
    static void flatten(Path file, @Nullable String sheet) throws IOException {
        if (!Workbook.is(file)) return;
        var csv = file.resolveSibling(file.getFileName() + ".csv");
        new Workbook(file).writeCsv(csv, sheet, Long.MAX_VALUE);
        Files.move(csv, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
