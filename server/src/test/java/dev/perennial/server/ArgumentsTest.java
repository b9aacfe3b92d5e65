package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            written                          | port | host      | data | unsafe | demo
                                             | 8080 | 127.0.0.1 | data | false | false
            --port 9000                      | 9000 | 127.0.0.1 | data | false | false
            --port=0                         | 0    | 127.0.0.1 | data | false | false
            --port 65535                     | 65535| 127.0.0.1 | data | false | false
            --host 0.0.0.0 --data=x=y        | 8080 | 0.0.0.0   | x=y  | false | false
            --allow-unsafe-database          | 8080 | 127.0.0.1 | data | true | false
            --demo                           | 8080 | 127.0.0.1 | data | false | true
            """)
    void readsOptions(String written, int port, String host, String data, boolean unsafe, boolean demo) {
        assertThat(parse(written)).isEqualTo(new Arguments.Start(new Options(port, host, Path.of(data), unsafe, demo)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            written        | sentence
            --prot 1       | There is no option --prot; --help lists them.
            8080           | There is no option 8080; --help lists them.
            --port         | --port needs a value; --help shows an example.
            --port 65536   | --port takes a number from 0 to 65535, not 65536.
            --port -1      | --port takes a number from 0 to 65535, not -1.
            --port x       | --port takes a number from 0 to 65535, not x.
            store check    | It is: store check --data DIR, or store rebuild --data DIR.
            store sweep --data x | There is no command store sweep; there are check and rebuild.
            """)
    void saysWhatIsWrong(String written, String sentence) {
        assertThat(parse(written)).isEqualTo(new Arguments.Wrong(sentence));
    }

    @Test
    void looksAfterTheStore() {
        assertThat(parse("store check --data x")).isEqualTo(new Arguments.CheckStore(Path.of("x")));
        assertThat(parse("store rebuild --data=x")).isEqualTo(new Arguments.RebuildStore(Path.of("x")));
    }

    @Test
    void helpWinsOverWhatFollows() {
        assertThat(parse("--help --nonsense")).isEqualTo(new Arguments.Help());
    }

    private static Arguments parse(@Nullable String written) {
        return Arguments.parse(written == null ? new String[0] : written.split(" "));
    }
}
