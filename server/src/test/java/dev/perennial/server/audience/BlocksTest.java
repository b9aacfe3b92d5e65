package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.question.People;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what is kept of a segment is always the whole segment.
 *
 * <p>Method: change a random set of people many times, write only the blocks that changed, read all blocks back.
 */
class BlocksTest {

    static Stream<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("seeds", 50)).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void writingOnlyWhatChangedKeepsEverybody(int seed) {
        var random = new SplittableRandom(seed);
        Map<Integer, byte[]> kept = new HashMap<>();
        var people = People.NOBODY;
        for (int round = 0; round < 20; round++) {
            var next = someone(random);
            kept.putAll(Blocks.changed(people.minus(next).or(next.minus(people)), next));
            people = next;
            assertThat(Blocks.together(kept.values().stream().map(Blocks::read).toList()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(people);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
                person     | block
                         1 | 0
                     65535 | 0
                     65536 | 1
                4294967295 | 65535
                """)
    void aBlockHolds65536Numbers(long person, int block) {
        assertThat(Blocks.of(person)).isEqualTo(block);
    }

    private static People someone(SplittableRandom random) {
        return People.of(random.longs(random.nextInt(200), 1, 300_000).toArray());
    }
}
