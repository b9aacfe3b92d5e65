package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            file                                   | lines
            a,b⏎1,2⏎3,4⏎                           | 2[1, 2] 3[3, 4]
            a,b⏎1,2⏎3,4                            | 2[1, 2] 3[3, 4]
            a,b␍⏎1,2␍⏎3,4␍⏎                        | 2[1, 2] 3[3, 4]
            a,b␍1,2␍3,4                            | 2[1, 2] 3[3, 4]
            ﻿a,b⏎1,2                               | 2[1, 2]
            a,b⏎⏎1,2⏎⏎⏎3,4⏎⏎                       | 3[1, 2] 6[3, 4]
            a,b⏎,⏎" ",2                            | 2[, ] 3[ , 2]
            a,b⏎"1,1","2 ""x"" y"⏎3,4              | 2[1,1, 2 "x" y] 3[3, 4]
            a,b⏎"1⏎one",2⏎3,4                      | 2[1⏎one, 2] 4[3, 4]
            a,b⏎"1⏎⏎one","⏎"⏎3,4                   | 2[1⏎⏎one, ⏎] 6[3, 4]
            a,b⏎5" pipe,2⏎3,4                      | 2[5" pipe, 2] 3[3, 4]
            a,b⏎"",""⏎3,4                          | 2[, ] 3[3, 4]
            a,b⏎1⏎3,4                              | 2COLUMNS 3[3, 4]
            a,b⏎1,2,3⏎3,4                          | 2COLUMNS 3[3, 4]
            a,b⏎"1,2⏎3,4⏎5,6                       | 2QUOTE 3[3, 4] 4[5, 6]
            a,b⏎"1,2⏎3,"4"⏎5,6                     | 2QUOTE 3[3, 4] 4[5, 6]
            a,b⏎"1"x,2⏎3,4                         | 2QUOTE 3[3, 4]
            a,b⏎1,"⏎3,4                            | 2QUOTE 3[3, 4]
            a,b                                    |
            """)
    void isCutIntoLines(String file, String lines) throws IOException {
        var text = file.replace("⏎", "\n").replace("␍", "\r");
        var expected = lines == null ? "" : lines.replace("⏎", "\n");
        assertThat(lines("{\"is\": \"csv\"}", utf8(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            format                                                  | file                | columns | lines
            {"is": "csv", "header": "no"}                           | 1,2⏎3,4             | 1 2     | 1[1, 2] 2[3, 4]
            {"is": "csv", "columns": ["x", "y"]}                    | 1,2⏎3,4             | x y     | 1[1, 2] 2[3, 4]
            {"is": "csv", "columns": ["x", "y"], "header": "yes"}   | a,b⏎3,4             | x y     | 2[3, 4]
            {"is": "csv", "delimiter": ";"}                         | a;b⏎1,5;2           | a b     | 2[1,5, 2]
            {"is": "csv", "delimiter": "\\t"}                       | a→b⏎"1→x"→2       | a b     | 2[1→x, 2]
            {"is": "csv", "delimiter": "\\t", "quote": ""}          | a→b⏎"1→2"           | a b     | 2["1, 2"]
            {"is": "csv", "quote": "'"}                             | a,b⏎'1,''x','2"'    | a b     | 2[1,'x, 2"]
            {"is": "csv"}                                           | " a ",⏎1,2          | a 2     | 2[1, 2]
            """)
    void isCutIntoColumns(String format, String file, String columns, String lines) throws IOException {
        var bytes = utf8(file.replace("⏎", "\n").replace("→", "\t"));
        try (var open = OpenFile.of(new ByteArrayInputStream(bytes), mapping(format))) {
            assertThat(String.join(" ", open.cells().columns())).isEqualTo(columns);
        }
        assertThat(lines(format, bytes)).isEqualTo(lines.replace("→", "\t"));
    }

    @Test
    void chineseIsReadInItsEncoding() throws IOException {
        var file = "用户,城市\n小明,北京㐀𠀀\n".getBytes(Charset.forName("GB18030"));
        assertThat(lines("{\"is\": \"csv\", \"encoding\": \"GBK\"}", file)).isEqualTo("2[小明, 北京㐀𠀀]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            line                                   | cells
            {"a":1,"b":"x"}                        | 1[1, x]
            {"a":1.10,"b":null}                    | 1[1.10, null]
            {"b":true}                             | 1[null, true]
            {"a":{"x":1},"b":["x",2]}              | 1[{"x":1}, ["x",2]]
            {"a":1}{"a":2}                         | 1JSON
            [1]                                    | 1JSON
            {"a":1                                 | 1JSON
            """)
    void jsonLinesAreCutIntoTheColumnsAskedFor(String line, String cells) throws IOException {
        assertThat(lines("{\"is\": \"jsonl\"}", utf8(line + "\n\n"))).isEqualTo(cells);
    }

    @Test
    void aFieldInsideAnotherIsAColumn() throws BadLine {
        var cells = new Cells.Json(List.of("p.total", "p.q.r", "p.none", "x.y"));
        assertThat(cells.of("{\"p\": {\"total\": 2.5, \"q\": {\"r\": 1}}, \"x.y\": 3, \"x\": {\"y\": 4}}"))
                .containsExactly("2.5", "1", null, "3");
    }

    @Test
    void gzipIsToldByItsBytes() throws IOException {
        assertThat(lines("{\"is\": \"csv\"}", gzip(utf8("a,b\n1,2\n")))).isEqualTo("2[1, 2]");
    }

    @Test
    void aLineAcrossManyBuffersIsWhole() throws IOException {
        var wide = "x".repeat(200_000);
        assertThat(lines("{\"is\": \"csv\"}", utf8("a,b\n" + wide + ",2\r\n3,4")))
                .isEqualTo("2[" + wide + ", 2] 3[3, 4]");
    }

    @Test
    void aLineWithoutEndIsBrokenAndTheNextIsNot() throws IOException {
        var endless = "x".repeat(TextLines.LENGTH_MAX + 1);
        assertThat(lines("{\"is\": \"csv\"}", utf8("a,b\n" + endless + ",2\n3,4")))
                .isEqualTo("2LONG 3[3, 4]");
    }

    @Test
    void aBombIsRefused() throws IOException {
        var bomb = gzip(new byte[64 << 20]);
        assertThatThrownBy(() -> lines("{\"is\": \"csv\"}", bomb))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.code().word()).isEqualTo("input.inflated"));
    }

    private static String lines(String format, byte[] bytes) throws IOException {
        var lines = new ArrayList<String>();
        try (var file = OpenFile.of(new ByteArrayInputStream(bytes), mapping(format))) {
            for (var line = file.next(); line != null; line = file.next()) lines.add(told(line, file.cells()));
        }
        return String.join(" ", lines);
    }

    private static String told(Line line, Cells cells) {
        if (line.broken() != null) return line.number() + line.broken().name();
        try {
            return line.number() + Arrays.toString(cells.of(line.text()));
        } catch (BadLine e) {
            return line.number() + e.reason().name();
        }
    }

    private static Mapping mapping(String format) {
        return MappingJson.read("""
                {"format": %s, "person": {"column": "a"}, "event": {"is": "constant", "name": "Seen"},
                 "time": {"column": "b"}}""".formatted(format));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
