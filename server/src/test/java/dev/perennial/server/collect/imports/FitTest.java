package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            format | file                          | code                  | params
            csv    | x,b                           | import.column.unknown | {column=a, known=x, b}
            csv    | a,a,b                         | import.column.twice   | {column=a}
            csv    | ``                            | import.empty          | {}
            csv    | "a,b                          | import.header         | {reason=QUOTE}
            jsonl  | ``                            | import.empty          | {}
            jsonl  | {"x": 1}⏎{"b": 1, "y": 2}     | import.column.unknown | {column=a, known=x, b, y}
            """)
    void whatTheMappingCannotMeanIsRefusedByName(String format, String file, String code, String params) {
        assertThatThrownBy(() -> check(format, file)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code().word()).isEqualTo(code);
            assertThat(new TreeMap<>(refused.params())).hasToString(params);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            format | file                          | why
            csv    | a,b,c,x,x                     | columns that nobody asks for may be called as they like
            csv    | a,b,c                         | an export of a day on which nothing happened
            jsonl  | {"a": 1}⏎{"b": 2}             | what one line lacks another has
            jsonl  | {"a": 1, "b": 2}              | a property may be rare
            jsonl  | {"a": 1                       | its lines are faults, each by number
            """)
    void whatMayBeMeantIsNot(String format, String file, String why) throws IOException {
        check(format, file);
    }

    private static void check(String format, String file) throws IOException {
        var mapping = MappingJson.read("""
                {"format": {"is": "%s"}, "person": {"column": "a"}, "event": {"is": "constant", "name": "Seen"},
                 "time": {"column": "b"}%s}""".formatted(
                format, file.contains("c") || format.equals("jsonl") ? ", \"traits\": [{\"column\": \"c\"}]" : ""));
        var bytes = file.replace('⏎', '\n').getBytes(StandardCharsets.UTF_8);
        try (var open = OpenFile.of(new ByteArrayInputStream(bytes), mapping)) {
            Fit.check(open, mapping);
        }
    }
}
