package dev.perennial.server.collect.imports;

import jakarta.servlet.http.Part;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/** Turns uploaded workbooks into what the rest of an import reads. */
@Component
class Workbooks {

    private static final int ROWS_SHOWN = 3_000;
    private static final int BEGINNING = 4;

    private final Uploads uploads;

    Workbooks(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The beginning of what a part holds, a workbook's as CSV. */
    InputStream head(Part part) throws IOException {
        var in = new BufferedInputStream(part.getInputStream());
        in.mark(BEGINNING);
        var workbook = Workbook.is(in.readNBytes(BEGINNING));
        in.reset();
        if (!workbook) return in;
        var file = Files.createTempFile(uploads.incoming(), "workbook", ".xlsx");
        var csv = Files.createTempFile(uploads.incoming(), "workbook", ".csv");
        try (in) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            new Workbook(file).writeCsv(csv, ROWS_SHOWN);
            return new ByteArrayInputStream(Files.readAllBytes(csv));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(csv);
        }
    }

    /** Replaces a workbook by its first sheet; any other file stays as it is. */
    static void flatten(Path file) throws IOException {
        if (!Workbook.is(file)) return;
        var csv = file.resolveSibling(file.getFileName() + ".csv");
        new Workbook(file).writeCsv(csv, Long.MAX_VALUE);
        Files.move(csv, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
