package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores: equal values have equal ones, and the order is all that counts. */
class RfmTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Standings standings(int scores) {
        var scope = Scope.of(new Period(START, START.plusSeconds(1)), ZoneOffset.UTC);
        return new Standings(new Rfm(scope, Step.of("Purchase"), "amount", scores));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 | 1 1 2 3 9      | 1 1 3 4 5
            5 | 7              | 1
            5 | 4 4 4 4        | 1 1 1 1
            2 | 3 1 2          | 2 1 1
            5 | 10 20 30 40 50 60 70 80 90 100 | 1 1 2 2 3 3 4 4 5 5
            """)
    void scoresByHowManyLieBelow(int scores, String times, String expected) {
        var standings = standings(scores);
        var numbers = Pattern.compile(" ")
                .splitAsStream(times)
                .mapToLong(Long::parseLong)
                .toArray();
        for (int i = 0; i < numbers.length; i++) standings.add(i + 1, START.toEpochMilli(), numbers[i], BigDecimal.ONE);
        var found = new int[numbers.length];
        for (var cell : standings.answer(Hands.ONE).cells())
            cell.people().people().ids().forEach(person -> found[(int) person - 1] = cell.frequency());
        assertThat(Arrays.stream(found).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void amountsTooLongForWholeNumbersAreRankedAlike() {
        var random = new SplittableRandom(5);
        var few = standings(5);
        var longer = standings(5);
        var huge = new BigDecimal("1e30");
        var amounts = new ArrayList<BigDecimal>();
        for (int person = 1; person <= 500; person++) amounts.add(BigDecimal.valueOf(random.nextInt(200), 2));
        for (int person = 1; person <= 500; person++) {
            few.add(person, person, 1, amounts.get(person - 1));
            longer.add(person, person, 1, amounts.get(person - 1).add(huge));
        }
        assertThat(longer.answer(Hands.ONE).cells())
                .isEqualTo(few.answer(Hands.ONE).cells());
    }

    @Test
    void aPairHoldsThePeopleOfItsCells() {
        var random = new SplittableRandom(7);
        var standings = standings(5);
        for (int person = 1; person <= 300; person++)
            standings.add(person, random.nextInt(90), random.nextInt(9), BigDecimal.valueOf(random.nextInt(500)));
        var answer = standings.answer(Hands.ONE);
        var ofCells = new TreeMap<String, Long>();
        for (var cell : answer.cells())
            ofCells.merge(cell.recency() + " " + cell.frequency(), cell.people().count(), Long::sum);
        assertThat(answer.pairs().stream()
                        .collect(Collectors.toMap(
                                pair -> pair.recency() + " " + pair.frequency(),
                                pair -> pair.people().count())))
                .isEqualTo(ofCells);
    }
}
