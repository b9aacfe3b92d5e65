package dev.perennial.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltTest {

    /** One deed a second: {@code =} puts, {@code -} unsets, {@code ?} sets once, {@code +} adds, {@code &} appends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            deeds       | value                | kept
            =1          | 1                    | 1
            =1 =2       | 2                    | 1
            =1 -        | nothing              | 1
            ?1          | 1                    | 1
            ?1 ?2       | 1                    | 2
            =1 ?2       | 1                    | 2
            - ?2        | 2                    | 2
            +1 +2       | 3                    | 2
            =5 +2 +-3   | 4                    | 3
            +1 =5 +2    | 7                    | 2
            +1 - +2     | 2                    | 2
            &a &b &a    | [a, b]               | 3
            &a +1       | 1                    | 2
            =x &y       | [x, y]               | 2
            +1 &y       | [y]                  | 2
            """)
    void buildsATraitWhateverTheOrderOfArrival(String words, String value, int kept) {
        var deeds = new ArrayList<Deed>();
        for (var word : words.split(" ", -1)) deeds.add(deed(word, deeds.size()));
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(deeds, new Random(seed));
            var built = Built.of(deeds);
            assertThat(built.value().map(BuiltTest::text).orElse("nothing")).isEqualTo(value);
            assertThat(built.kept()).hasSize(kept);
            assertThat(Built.of(built.kept()).value()).isEqualTo(built.value());
        }
    }

    @Test
    void keepsABoundedNumberOfDeeds() {
        var kept = List.<Deed>of();
        for (var i = 0; i < 5 * Built.KEPT_MAX; i++) {
            var all = new ArrayList<>(kept);
            all.add(deed("+1", i));
            var built = Built.of(all);
            kept = built.kept();
            assertThat(built.value().map(BuiltTest::text)).contains(String.valueOf(i + 1));
            assertThat(kept.size()).isLessThanOrEqualTo(Built.KEPT_MAX);
        }
    }

    @Test
    void keepsABoundedList() {
        var deeds = IntStream.range(0, 1_200).mapToObj(i -> deed("&" + i, i)).toList();
        assertThat(Built.of(deeds).value())
                .hasValueSatisfying(
                        value -> assertThat(((Value.Texts) value).texts()).hasSize(Built.LIST_MAX));
    }

    private static Deed deed(String word, int second) {
        var rest = word.substring(1);
        TraitDeed deed = switch (word.charAt(0)) {
            case '=' -> new TraitDeed.Put("t", value(rest));
            case '-' -> new TraitDeed.Unset("t");
            case '?' -> new TraitDeed.Once("t", value(rest));
            case '+' -> new TraitDeed.Add("t", new BigDecimal(rest));
            default -> new TraitDeed.Append("t", Arrays.asList(rest));
        };
        return new Deed(deed, Instant.EPOCH.plusSeconds(second), second, 0, 1);
    }

    private static Value value(String word) {
        return word.matches("-?\\d+") ? new Value.Num(new BigDecimal(word)) : Value.of(word);
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Num number -> number.text();
            case Value.Texts(var texts) -> texts.toString();
            case Value.Text(var text) -> text;
            case Value.Flag _, Value.Lines _ -> throw new AssertionError(value);
        };
    }
}
