package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            type   | cell                                      | value
            text   | 0017                                      | Text[text=0017]
            number | 2.55                                      | Num[number=2.55]
            number | 2.50                                      | Num[number=2.5]
            number | -11062.06                                 | Num[number=-11062.06]
            number | +1e3                                      | Num[number=1E+3]
            number | 0.0                                       | Num[number=0]
            number | 9876543210987654321098765432109876543210 | Num[number=9.87654321098765432109876543210987654321E+39]
            number | 12345678901234567890123456789012345678901 | NUMBER
            number | 1e40                                      | Num[number=1E+40]
            number | 1e41                                      | NUMBER
            number | 1e-41                                     | NUMBER
            number | 1e2147483647                              | NUMBER
            number | 1,5                                       | NUMBER
            number | NaN                                       | NUMBER
            number | ١٢                                        | Num[number=12]
            flag   | TRUE                                      | Flag[flag=true]
            flag   | 0                                         | Flag[flag=false]
            flag   | 否                                         | Flag[flag=false]
            flag   | maybe                                     | FLAG
            """)
    void holdsWhatItsTypeSays(String type, String cell, String value) {
        try {
            var read = Cell.value(cell, Column.Type.valueOf(type.toUpperCase(Locale.ROOT)));
            assertThat(read).hasToString(value);
        } catch (BadLine e) {
            assertThat(e.reason()).hasToString(value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            cell                  | person
            17850.0               | 17850
            17850                 | 17850
            017850                | 17850
            1.785E4               | 17850
            0                     | 0
            999999999999999999999 | 999999999999999999999
            17850.5               | PERSON
            A17850                | PERSON
            """)
    void aWholeNumberHasOneWayToBeWritten(String cell, String person) {
        try {
            assertThat(Cell.whole(cell)).isEqualTo(person);
        } catch (BadLine e) {
            assertThat(e.reason()).hasToString(person);
        }
    }
}
