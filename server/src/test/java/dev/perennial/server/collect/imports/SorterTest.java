package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SorterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            seed | items   | memory
               1 |       0 |   1000
               2 |       1 |   1000
               3 |      10 |   1000
               4 |   1_000 |   1000
               5 |  20_000 |   1000
               6 | 100_000 | 100000
            """)
    void givesBackInOrderWhatWasAdded(long seed, String items, int memory) throws IOException {
        var random = new SplittableRandom(seed);
        var expected = new ArrayList<String>();
        try (var sorter = new Sorter(folder, "test", memory)) {
            var pairs = new ArrayList<long[]>();
            for (int i = 0; i < Integer.parseInt(items.replace("_", "")); i++) {
                var first = random.nextLong(-50, 50);
                pairs.add(new long[] {first, i});
                sorter.add(first, i, random.nextBoolean() ? bytes(first, i) : Sorter.Item.NOTHING);
            }
            pairs.sort(Comparator.<long[]>comparingLong(pair -> pair[0]).thenComparingLong(pair -> pair[1]));
            for (var pair : pairs) expected.add(pair[0] + " " + pair[1]);
            assertThat(read(sorter)).isEqualTo(expected);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsFewFilesHoweverMuchThereIs() throws IOException {
        try (var sorter = new Sorter(folder, "test", 1000)) {
            for (int i = 0; i < 20_000; i++) sorter.add(-i, 0, Sorter.Item.NOTHING);
            try (var files = Files.list(folder)) {
                assertThat(files.count()).isLessThan(70);
            }
        }
    }

    private static List<String> read(Sorter sorter) throws IOException {
        var read = new ArrayList<String>();
        try (var sorted = sorter.sorted()) {
            for (var item = sorted.next(); item != null; item = sorted.next()) {
                read.add(item.first() + " " + item.second());
                if (item.body().length > 0) assertThat(item.body()).isEqualTo(bytes(item.first(), item.second()));
            }
        }
        return read;
    }

    private static byte[] bytes(long first, long second) {
        return (first + ":" + second).getBytes(StandardCharsets.UTF_8);
    }
}
