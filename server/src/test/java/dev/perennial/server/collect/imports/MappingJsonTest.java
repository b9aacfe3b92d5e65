package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.server.http.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingJsonTest {

    private static final String SMALLEST = """
            {"format": {"is": "csv"}, "person": {"column": "who"}, "event": {"is": "constant", "name": "Seen"},
             "time": {"column": "when"}}""";

    @ParameterizedTest
    @ValueSource(strings = {"online-retail.json", "taobao-user-behavior.json"})
    void theExamplesAreReadAndWrittenAgain(String name) throws IOException {
        var mapping = MappingJson.read(Files.readString(Path.of("../examples/imports", name)));
        assertThat(MappingJson.read(MappingJson.write(mapping))).isEqualTo(mapping);
    }

    @Test
    void whatIsNotSaidIsTheUsual() {
        assertThat(MappingJson.read(SMALLEST))
                .hasToString(
                        "Mapping[format=Csv[delimiter=,, quote=\", encoding=UTF-8, header=yes, columns=[]], empty=[], "
                                + "person=WhoIs[column=who, kind=login, as=given], nobody=Skip[], "
                                + "event=Constant[name=Seen], time=WhenIs[column=when, format=Iso[], zone=Z], "
                                + "properties=[], traits=[], group=null]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            instead of      | this                                                      | says
            "who"           | "who", "knd": "login"                                     | no field person.knd
            "is": "csv"     | "is": "xls"                                               | no xls at format.is
            "csv"           | "csv", "delimiter": ";;"                                  | one character, was ";;"
            "csv"           | "csv", "quote": ","                                       | and quote are both ","
            "csv"           | "csv", "encoding": "latin1"                               | UTF-8 or GB18030, was latin1
            "csv"           | "csv", "header": "maybe"                                  | one of yes, no is expected
            "csv"           | "csv", "columns": ["a", "a"]                              | two columns are called a
            "column": "who" | "column": ""                                              | column is missing
            "who"           | "who", "kind": "person"                                   | are the platform's own
            "who"           | "who", "kind": "Login Name"                               | word, was Login Name
            "who"           | "who", "column": "who2"                                   | Duplicate
            "name": "Seen"  | "name": " "                                               | name is missing
            "name": "Seen"  | "name": "Seen", "otherwise": "x"                          | no field event.otherwise
            "Seen"}         | "Seen"}, "nobody": {"is": "anonymous"}                    | anonymous needs a column
            "when"          | "when", "zone": "Mars/Base"                               | time.zone
            "when"          | "when", "format": {"is": "pattern", "pattern": "jj"}      | time.format
            "Seen"}         | "Seen"}, "group": {"by": "a", "lines": {"name": "n"}}     | at least one field
            "Seen"}         | "Seen"}, "traits": [{"column": "a"}, {"column": "a"}]     | two columns are called a
            "Seen"}         | "Seen"}, "properties": [{"column": "a", "type": "money"}] | properties[0].type
            """)
    void aMappingThatIsNoneIsRefusedByName(String instead, String put, String says) {
        var json = SMALLEST.replace(instead, put);
        assertThat(json).isNotEqualTo(SMALLEST);
        assertThatThrownBy(() -> MappingJson.read(json))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.sentence()).contains(says));
    }

    @Test
    void propertiesOfAGroupHaveDifferentNames() {
        var group = """
                "Seen"}, "group": {"by": "a", "count": "n", "amount": {"name": "n", "product": ["p"]}}""";
        assertThatThrownBy(() -> MappingJson.read(SMALLEST.replace("\"Seen\"}", group)))
                .hasMessageContaining("two properties are called n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "7"})
    void whatIsNoMappingIsRefused(String json) {
        assertThatThrownBy(() -> MappingJson.read(json)).isInstanceOf(Problem.class);
    }
}
