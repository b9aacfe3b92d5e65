package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.ConditionJson;
import dev.perennial.engine.condition.Where;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Questions and conditions travel as JSON and come back equal. */
class QuestionJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void comesBackEqual() {
        for (int seed = 0; seed < 200; seed++) {
            var invented = new Invented(new SplittableRandom(seed));
            for (var question : invented.questions()) {
                if (question instanceof Roll || question instanceof History) continue;
                var json = JSON.writeValueAsString(question);
                assertThat((Object) JSON.readValue(json, question.getClass()))
                        .as(json)
                        .isEqualTo(question);
            }
            var condition = invented.condition(3);
            var json = JSON.writeValueAsString(condition);
            assertThat(JSON.readValue(json, Condition.class)).as(json).isEqualTo(condition);
            assertThat(ConditionJson.read(ConditionJson.write(condition))).isEqualTo(condition);
        }
    }

    @Test
    void fillsInWhatIsLeftOut() {
        var funnel = JSON.readValue("""
                {"scope": {"period": {"from": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z"},
                           "zone": "Asia/Shanghai"},
                 "steps": [{"events": ["View"]}, {"events": ["Order"]}]}
                """, Funnel.class);
        assertThat(funnel.window()).isEqualTo(Funnel.WINDOW);
        assertThat(funnel.exclusions()).isEmpty();
        assertThat(funnel.breakdown()).isEqualTo(Optional.empty());
        assertThat(funnel.scope().people()).isEqualTo(Condition.EVERYBODY);
        assertThat(funnel.steps().getFirst().where()).isEqualTo(Where.ALL);
    }

    @Test
    void refusesAFieldAndACaseByName() {
        var misspelt = "{\"is\": \"trait\", \"test\": {\"is\": \"isSet\"}, \"unknown\": false, \"nmae\": \"city\"}";
        assertThatThrownBy(() -> JSON.readValue(misspelt, Condition.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("nmae");
        assertThatThrownBy(() -> JSON.readValue("{\"is\": \"maybe\"}", Condition.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("maybe");
    }
}
