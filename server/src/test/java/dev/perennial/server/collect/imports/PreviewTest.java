package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            file                                       ¦ format                ¦ columns
            who,when⏎u1,2026-01-01⏎                    ¦ , header=yes UTF-8    ¦ who:text when:text@Iso
            u1,2026-01-01⏎u2,2026-01-02⏎               ¦ , header=no UTF-8     ¦ 1:text 2:text@Iso
            a;b⏎1,5;2⏎3,5;4⏎                           ¦ ; header=yes UTF-8    ¦ a:text b:number
            a|b|c⏎1|2|x,y⏎                             ¦ | header=yes UTF-8    ¦ a:number b:number c:text
            a,b⏎1511544070,1511544070123⏎              ¦ , header=yes UTF-8    ¦ a:number@Seconds b:number@Millis
            a,b⏎31/12/2010 8:05,0017⏎1/2/2011 9:00,⏎   ¦ , header=yes UTF-8    ¦ a:text@d/M/yyyy H:mm b:text
            a,b⏎12/31/2010,yes⏎1/2/2011,no⏎            ¦ , header=yes UTF-8    ¦ a:text@M/d/yyyy b:flag
            a⏎1⏎                                       ¦ , header=yes UTF-8    ¦ a:number
            {"a": {"b": 1}, "c": [1]}⏎{"d": null}⏎     ¦ jsonl UTF-8           ¦ a.b:number c:text d:text
            """)
    void seesHowAFileIsWritten(String file, String format, String columns) throws IOException {
        var preview = preview(file.replace('⏎', '\n').getBytes(StandardCharsets.UTF_8));
        assertThat(told(preview.format())).isEqualTo(format);
        assertThat(preview.columns().stream().map(PreviewTest::told).collect(Collectors.joining(" ")))
                .isEqualTo(columns);
    }

    @Test
    void proposesAMappingAndShowsWhatItGives() throws IOException {
        var preview = preview("""
                用户ID,行为,时间,金额
                u1,下单,2026-01-05 08:00:00,9.90
                ,浏览,2026-01-05 08:00:01,
                """.getBytes(Charset.forName("GB18030")));
        assertThat(preview.format().encoding()).isEqualTo(Encoding.GB18030);
        assertThat(preview.mapping().orElseThrow().time().zone()).isEqualTo(ZONE);
        assertThat(preview.events())
                .hasToString("[Proposed[name=下单, identifiers=[Identifier[kind=login, value=u1]], "
                        + "occurredAt=2026-01-05T00:00:00Z, properties={\"金额\":9.9}, traits={}]]");
        assertThat(preview.skipped()).isEqualTo(1);
        assertThat(preview.lines()).isEqualTo(2);
    }

    @Test
    void triesTheMappingOfWhoeverAsks() throws IOException {
        var mapping = MappingJson.read("""
                {"format": {"is": "csv"}, "person": {"column": "a"}, "event": {"is": "constant", "name": "Seen"},
                 "time": {"column": "b", "format": {"is": "seconds"}}}""");
        var preview = Preview.of(
                head("a,b\nx,1\nx,soon\n".getBytes(StandardCharsets.UTF_8)), new Preview.Said.Means(mapping), ZONE);
        assertThat(preview.events()).hasSize(1);
        assertThat(preview.faults()).hasToString("[Fault[line=3, reason=TIME, text=x,soon]]");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 20_000, 60_000})
    void theBeginningOfAPackedFileIsEnough(int bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("who,when\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100_000; i++)
                out.write(("u" + i * 7919L % 65537 + ",2026-01-01\n").getBytes(StandardCharsets.UTF_8));
        }
        var preview = preview(Arrays.copyOf(packed.toByteArray(), bytes));
        assertThat(preview.columns()).extracting(Seen::name).containsExactly("who", "when");
        assertThat(preview.faults()).isEmpty();
    }

    @Test
    void onlineRetailIsUnderstoodWithoutHelp() throws IOException {
        var file = Path.of("../../shared/data/online-retail/online_retail.csv.gz");
        assumeTrue(Files.exists(file), () -> "skipped, for there is no " + file);
        var preview = preview(Files.readAllBytes(file));
        var mapping = preview.mapping().orElseThrow();
        assertThat(mapping.person()).isEqualTo(new WhoIs("CustomerID", "login", WhoIs.Writing.WHOLE));
        assertThat(mapping.time().column()).isEqualTo("InvoiceDate");
        assertThat(preview.events()).hasSize(Preview.SHOWN);
        assertThat(preview.faults()).isEmpty();
    }

    private static Preview preview(byte[] file) throws IOException {
        return Preview.of(head(file), new Preview.Said.Nothing(), ZONE);
    }

    private static Head head(byte[] file) throws IOException {
        return Head.of(new ByteArrayInputStream(file));
    }

    private static String told(Format format) {
        return switch (format) {
            case Format.Csv csv -> csv.delimiter() + " header=" + csv.header() + " " + csv.encoding();
            case Format.JsonLines json -> "jsonl " + json.encoding();
        };
    }

    private static String told(Seen column) {
        var time = column.time()
                .map(written -> written instanceof WhenIs.Written.Pattern(var pattern)
                        ? "@" + pattern
                        : "@" + written.getClass().getSimpleName())
                .orElse("");
        return column.name() + ":" + column.type() + time;
    }
}
