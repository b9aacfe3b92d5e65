package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.ConditionJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            times                        | within                       | looser
            {"is":"atLeast","count":3}   | {"is":"lastDays","days":30}  | AtLeast[count=2] LastDays[days=30]
            {"is":"atLeast","count":1}   | {"is":"lastDays","days":30}  | AtLeast[count=1] LastDays[days=60]
            {"is":"atLeast","count":1}   | {"is":"lastDays","days":3000}| AtLeast[count=1] Ever[]
            {"is":"atLeast","count":1}   | {"is":"daysAgo","days":7}    | AtLeast[count=1] DaysAgo[days=6]
            {"is":"atLeast","count":1}   | {"is":"ever"}                | none
            {"is":"exactly","count":0}   | {"is":"lastDays","days":30}  | AtMost[count=1] LastDays[days=30]
            {"is":"exactly","count":2}   | {"is":"ever"}                | AtLeast[count=2] Ever[]
            {"is":"atMost","count":1}    | {"is":"ever"}                | AtMost[count=2] Ever[]
            """)
    void deeds(String times, String within, String looser) {
        var did = """
                {"version":1,"condition":{"is":"did","step":{"events":["A"],"where":{"is":"every","parts":[]}},"times":%s,"within":%s}}""".formatted(times, within);
        var said = Looser.of(ConditionJson.read(did))
                .map(Condition.Did.class::cast)
                .map(next -> next.times() + " " + next.within());
        assertThat(said.orElse("none")).isEqualTo(looser);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            test                           | looser
            {"is":"atLeast","number":500}  | AtLeast[number=400]
            {"is":"greater","number":1.50} | Greater[number=1.20]
            {"is":"less","number":10}      | Less[number=12]
            {"is":"atMost","number":0}     | AtMost[number=1]
            {"is":"between","low":10,"high":20} | Between[low=8, high=24]
            {"is":"oneOf","values":["a"]}  | none
            """)
    void values(String test, String looser) {
        var trait = """
                {"version":1,"condition":{"is":"trait","name":"n","test":%s,"unknown":false}}""".formatted(test);
        var said = Looser.of(ConditionJson.read(trait))
                .map(Condition.Trait.class::cast)
                .map(next -> next.test().toString());
        assertThat(said.orElse("none")).isEqualTo(looser);
    }
}
