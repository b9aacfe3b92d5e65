package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    @TempDir
    Path folder;

    @Test
    void aRowIsALine() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "会员");
            sheet.value(0, 1, "时间");
            sheet.value(0, 2, "金额");
            sheet.value(1, 0, "u1, 张");
            sheet.value(1, 1, LocalDateTime.of(2026, 11, 1, 20, 30));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 2, 1234.5);
            sheet.value(3, 0, "two\nlines");
            sheet.value(3, 2, 7);
        });
        assertThat(csv(file, Long.MAX_VALUE).lines())
                .containsExactly("会员,时间,金额", "\"u1, 张\",2026-11-01T20:30:00,1234.5", "", "two lines,,7");
        assertThat(csv(file, 1)).isEqualTo("会员,时间,金额\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            format                | time
            yyyy-mm-dd            | true
            m/d/yy h:mm           | true
            [$-804]yyyy"年"m"月"  | true
            General               | false
            #,##0.00              | false
            0.00"days"            | false
            [Red]0.00             | false
            """)
    void aNumberIsATimeWhereItIsShownAsOne(String format, boolean time) {
        assertThat(Workbook.isTime(format)).isEqualTo(time);
    }

    @Test
    void anySheetThatExcelShowsIsReadByItsName() throws IOException {
        var file = folder.resolve("months.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            var lists = book.newWorksheet("lists");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            for (var month : List.of("October", "十一月")) book.newWorksheet(month).value(0, 0, "of " + month);
        }
        var csv = folder.resolve("out.csv");
        assertThat(new Workbook(file).writeCsv(csv, null, 10)).containsExactly("October", "十一月");
        assertThat(Files.readString(csv)).isEqualTo("of October\r\n");
        new Workbook(file).writeCsv(csv, "十一月", 10);
        assertThat(Files.readString(csv)).isEqualTo("of 十一月\r\n");
        for (var unknown : List.of("December", "lists"))
            assertThatThrownBy(() -> new Workbook(file).writeCsv(csv, unknown, 10))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.IMPORT_SHEET_UNKNOWN));
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        var file = folder.resolve("photos.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(new byte[100]);
        }
        assertThatThrownBy(() -> csv(file, 10))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.IMPORT_WORKBOOK));
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        assertThatThrownBy(() -> csv(file, 10)).isInstanceOf(Problem.class);
        assertThat(Workbook.is("a,b".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private Path workbook(Consumer<Worksheet> filling) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            filling.accept(book.newWorksheet("orders"));
        }
        return file;
    }

    private String csv(Path file, long rows) throws IOException {
        var csv = folder.resolve("out.csv");
        new Workbook(file).writeCsv(csv, null, rows);
        return Files.readString(csv);
    }
}
