package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            written                 | in the file
            上海                    | 上海
            tea, green              | "tea, green"
            a "tea" now             | "a ""tea"" now"
            =HYPERLINK("http://x")  | "'=HYPERLINK(""http://x"")"
            +8613800001000          | '+8613800001000
            -1                      | '-1
            @SUM(A1)                | '@SUM(A1)
            a=b                     | a=b
            ``                      | ``
            """)
    void aTextIsNeverAFormula(String written, String inTheFile) {
        assertThat(Csv.text(written)).isEqualTo(inTheFile);
    }

    @Test
    void aLineEndsAsSpreadsheetsExpect() {
        assertThat(Csv.line(List.of("1", Csv.text("a,b"), "-3"))).isEqualTo("1,\"a,b\",-3\r\n");
    }
}
