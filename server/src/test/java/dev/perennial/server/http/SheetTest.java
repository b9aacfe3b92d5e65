package dev.perennial.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            cell          | written
            tea           | tea
            green, black  | "green, black"
            a "cup"       | "a ""cup\"""
            =1+1          | '=1+1
            +cmd()        | '+cmd()
            @sum(a1)      | '@sum(a1)
            -12.5         | -12.5
            +86           | +86
            -12.5-1       | '-12.5-1
            """)
    void nothingIsComputedThatWasOnlyWritten(String cell, String written) {
        assertThat(Sheet.line(List.of(cell, "x"))).isEqualTo(written + ",x\r\n");
    }
}
