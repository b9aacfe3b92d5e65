package dev.perennial.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Condition.All;
import dev.perennial.engine.condition.Condition.Any;
import dev.perennial.engine.condition.Condition.Not;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.question.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarrowingTest {

    private static final Moment NOW = new Moment(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Condition TALL = Known.called("tall");
    private static final Condition OLD = Known.called("old");
    private static final Condition STAFF = Known.called("staff");

    private final Known known = new Known(1, 2, 3, 4, 5, 6)
            .says(TALL, 1, 2, 3, 4)
            .says(OLD, 3, 4, 5)
            .says(STAFF, 4, 6);

    @Test
    void everyLineSaysItsOwnCountAndWhoIsLeft() {
        var narrowing = narrow(new All(List.of(TALL, OLD, new Not(STAFF))));

        assertThat(narrowing.whole()).hasToString("{3}");
        assertThat(told(narrowing)).containsExactly("{1,2,3,4} -> {1,2,3,4}", "{3,4,5} -> {3,4}", "{4,6} -> {3}");
    }

    @Test
    void whoMissesExactlyOneLineJustMissedIt() {
        var narrowing = narrow(new All(List.of(TALL, OLD, new Not(STAFF))));

        assertThat(narrowing.lines())
                .extracting(line -> line.missed().toString())
                .containsExactly("{5}", "{1,2}", "{4}");
    }

    @Test
    void nearerMeansOneNotchLooser() {
        var thrice = bought(3);
        known.says(thrice, 1).says(bought(2), 1, 2);

        var narrowing = narrow(new All(List.of(TALL, thrice)));

        assertThat(narrowing.lines().getLast().missed()).hasToString("{2}");
    }

    @Test
    void whereNobodyIsNearWhoeverMeetsTheOtherLinesStandsIn() {
        var thrice = bought(3);
        known.says(thrice, 1).says(bought(2), 1);

        var narrowing = narrow(new All(List.of(TALL, thrice)));

        assertThat(narrowing.lines().getLast().missed()).hasToString("{2,3,4}");
    }

    @Test
    void aGroupShowsItsOwnLinesComingTogether() {
        var narrowing = narrow(new All(List.of(TALL, new Any(List.of(OLD, STAFF)))));

        var group = narrowing.lines().getLast();
        assertThat(told(group)).isEqualTo("{3,4,5,6} -> {3,4}");
        assertThat(group.parts())
                .extracting(NarrowingTest::told)
                .containsExactly("{3,4,5} -> {3,4,5}", "{4,6} -> {3,4,5,6}");
    }

    @Test
    void anyGrowsLineByLine() {
        var narrowing = narrow(new Any(List.of(OLD, STAFF)));

        assertThat(narrowing.whole()).hasToString("{3,4,5,6}");
        assertThat(told(narrowing)).containsExactly("{3,4,5} -> {3,4,5}", "{4,6} -> {3,4,5,6}");
    }

    @Test
    void everybodyHasNoLines() {
        var narrowing = narrow(Condition.EVERYBODY);

        assertThat(narrowing.whole()).hasToString("{1,2,3,4,5,6}");
        assertThat(narrowing.lines()).isEmpty();
    }

    @Test
    void nobodyIsToldWithTheLineToLoosen() {
        var tenTimes = bought(10);
        known.says(tenTimes).says(bought(9)).says(bought(8), 2).says(OLD, 5);

        var narrowing = narrow(new All(List.of(TALL, tenTimes)));

        assertThat(narrowing.hint()).hasValueSatisfying(hint -> {
            assertThat(hint.line()).isEqualTo(1);
            assertThat(hint.looser()).contains(bought(8));
            assertThat(hint.people()).hasToString("{2}");
        });
    }

    @Test
    void whereNoNotchHelpsTheHintIsToLeaveTheLineOut() {
        known.says(OLD, 5);

        var narrowing = narrow(new All(List.of(TALL, OLD)));

        assertThat(narrowing.hint()).hasValueSatisfying(hint -> {
            assertThat(hint.line()).isEqualTo(1);
            assertThat(hint.looser()).isEmpty();
            assertThat(hint.people()).hasToString("{1,2,3,4}");
        });
    }

    private Narrowing narrow(Condition condition) {
        return Narrowing.of(condition, new Sets.Reader(known, NOW));
    }

    private static List<String> told(Narrowing narrowing) {
        return narrowing.lines().stream().map(NarrowingTest::told).toList();
    }

    private static String told(Narrowing.Line line) {
        return line.own() + " -> " + line.after();
    }

    private static Condition bought(int times) {
        return new Condition.Did(Step.of("Order Completed"), new Times.AtLeast(times), new Within.Ever());
    }
}
