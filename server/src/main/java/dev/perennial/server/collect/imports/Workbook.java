package dev.perennial.server.collect.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel (.xlsx), of which one sheet is read as CSV in UTF-8: a row a line, so that the numbers of lines
 * are those that Excel shows. Days and times are written as ISO-8601 says; line breaks in a cell become spaces.
 */
record Workbook(Path file) {

    /** What a workbook unpacks to. Its texts are all held in memory; more than that is better sent as CSV. */
    static final long TEXTS_BYTES_MAX = 64L << 20;

    static final long SHEET_BYTES_MAX = 2L << 30;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** Whether a file begins as workbooks do. */
    static boolean is(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return is(in.readNBytes(ZIP.length));
        }
    }

    static boolean is(byte[] beginning) {
        return beginning.length >= ZIP.length && Arrays.equals(beginning, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    /**
     * Writes a sheet.
     *
     * @param called the name of the sheet; null for the first
     * @param rows at most so many
     * @return what the sheets are called that Excel shows, in its order
     * @throws Problem when it is no workbook, one that is too large, or one without such a sheet
     */
    List<String> writeCsv(Path csv, @Nullable String called, long rows) throws IOException {
        measure();
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            var sheets = shown(workbook);
            var names = sheets.stream().map(Sheet::getName).toList();
            write(chosen(sheets, called, names), csv, rows);
            return names;
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            // The reader says in many ways that a part is missing or no XML; all mean that this is no workbook.
            throw Problem.of(Code.IMPORT_WORKBOOK, Map.of(), e);
        }
    }

    /** Hidden sheets hold lists and formulas for the others; where all are hidden, all count. */
    private static List<Sheet> shown(ReadableWorkbook workbook) {
        var all = workbook.getSheets().toList();
        var seen = all.stream()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        return seen.isEmpty() ? all : seen;
    }

    private static Sheet chosen(List<Sheet> sheets, @Nullable String called, List<String> names) {
        if (called == null) return sheets.getFirst();
        return sheets.stream()
                .filter(sheet -> sheet.getName().equals(called))
                .findFirst()
                .orElseThrow(() -> Problem.of(Code.IMPORT_SHEET_UNKNOWN, Map.of("sheet", called, "known", names)));
    }

    private static void write(Sheet sheet, Path csv, long rows) throws IOException {
        try (var lines = sheet.openStream();
                var out = CsvWriter.builder().build(csv, StandardCharsets.UTF_8)) {
            int written = 0;
            for (var row : (Iterable<Row>) lines.limit(rows)::iterator) {
                for (written++; written < row.getRowNum(); written++) out.writeRecord("");
                out.writeRecord(cells(row));
            }
        }
    }

    private void measure() throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var most = entry.getName().equals(TEXTS) ? TEXTS_BYTES_MAX : SHEET_BYTES_MAX;
                if (entry.getSize() > most) throw Problem.of(Code.IMPORT_WORKBOOK_LARGE, "megabytes", most >> 20);
            }
        } catch (ZipException e) {
            throw Problem.of(Code.IMPORT_WORKBOOK, Map.of(), e);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++)
            cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
        return cells;
    }

    private static String text(Cell cell) {
        var isTime = cell.getType() == CellType.NUMBER && isTime(cell.getDataFormatString());
        var text = isTime ? TIME.format(cell.asDate()) : cell.getText();
        return text.replaceAll("\\R", " ");
    }

    /** A format of days or hours; letters in quotes, brackets and behind a backslash are only shown. */
    static boolean isTime(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[ymdhs年月日时].*")
                && !format.equalsIgnoreCase("general");
    }
}
