package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Condition.All;
import dev.perennial.engine.condition.Condition.Did;
import dev.perennial.engine.condition.Condition.Not;
import dev.perennial.engine.condition.Condition.Trait;
import dev.perennial.engine.condition.Ranking;
import dev.perennial.engine.condition.Share;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Within;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final Condition BOUGHT =
            new Did(Step.of("Order Completed"), new Times.AtLeast(1), new Within.LastDays(30));
    private static final Condition ACTIVE = new Did(Step.any(), new Times.AtLeast(1), new Within.Ever());
    private static final Condition IN_SHANGHAI =
            new Trait("city", new dev.perennial.engine.condition.Test.OneOf(List.of("上海")), false);

    @Test
    void aSegmentIsConcernedByTheEventsAndTraitsItNames() {
        var mentions = Mentions.of(new All(List.of(BOUGHT, new Not(IN_SHANGHAI))));

        assertThat(mentions.concern(Set.of("Order Completed"), Set.of())).isTrue();
        assertThat(mentions.concern(Set.of(), Set.of("city"))).isTrue();
        assertThat(mentions.concern(Set.of("$page"), Set.of("plan"))).isFalse();
        assertThat(mentions.concern(Set.of(), Set.of())).isFalse();
    }

    @Test
    void anyActivityIsConcernedByEveryEventAndByNoTrait() {
        var mentions = Mentions.of(ACTIVE);

        assertThat(mentions.concern(Set.of("$page"), Set.of())).isTrue();
        assertThat(mentions.concern(Set.of(), Set.of("city"))).isFalse();
    }

    @Test
    void aRankDependsOnWhatOthersDo() {
        var top = new Condition.Top(new Ranking.ByTrait("points"), new Share.People(10));

        assertThat(Mentions.of(new Not(top)).ranked()).isTrue();
        assertThat(Mentions.of(top).concern(Set.of(), Set.of("points"))).isTrue();
        assertThat(Mentions.of(BOUGHT).ranked()).isFalse();
    }

    @Test
    void onlyWhatLooksAtTheClockRolls() {
        assertThat(Mentions.of(BOUGHT).rolling()).isTrue();
        assertThat(Mentions.of(new Not(BOUGHT)).rolling()).isTrue();
        assertThat(Mentions.of(ACTIVE).rolling()).isFalse();
        assertThat(Mentions.of(IN_SHANGHAI).rolling()).isFalse();
    }
}
