package dev.perennial.engine.condition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void nestsConditionsTwentyDeepAndNoFurther() {
        assertThatCode(() -> nested(Condition.EVERYBODY, Condition.Not::new, 19))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> nested(Condition.EVERYBODY, Condition.Not::new, 20))
                .hasMessage("nested at most 20 levels deep");
    }

    @Test
    void nestsPredicatesTwentyDeepAndNoFurther() {
        assertThatCode(() -> nested(Where.ALL, Where.Except::new, 19)).doesNotThrowAnyException();
        assertThatThrownBy(() -> nested(Where.ALL, Where.Except::new, 20)).hasMessage("nested at most 20 levels deep");
    }

    @Test
    void joinsAHundredPartsAndNoMore() {
        assertThatCode(() -> new Condition.All(Collections.nCopies(100, Condition.EVERYBODY)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Condition.All(Collections.nCopies(101, Condition.EVERYBODY)))
                .hasMessage("at most 100 parts, was 101");
    }

    @Test
    void takesTenThousandValuesAndNoMore() {
        List<String> many = Stream.generate(() -> "x").limit(10_001).toList();
        assertThatThrownBy(() -> new dev.perennial.engine.condition.Test.OneOf(many))
                .hasMessage("at most 10000 values, was 10001");
    }

    @Test
    void looksForValuesWhereSomethingWasDone() {
        var never = new Held(Step.any(), new Detail.Property("product"), new Times.AtMost(2), new Within.Ever());
        assertThatThrownBy(() -> new Condition.SameValue(List.of(never)))
                .hasMessage("the first of the deeds that share a value must have been done, was AtMost[count=2]");
        assertThatThrownBy(() -> new Condition.SameValue(List.of()))
                .hasMessage("one value is held across 1 to 10 deeds, was 0");
    }

    @Test
    void comparesWithOnesOwnPastInWholePerCent() {
        assertThatThrownBy(() -> new Condition.OwnPast(
                        Step.any(),
                        new Measure.Count(),
                        90,
                        new dev.perennial.engine.condition.Test.Less(new BigDecimal("0.5")),
                        false))
                .hasMessage("per cent of one's own past are whole, 0 to 10000, was 0.5");
    }

    @Test
    void ranksBetweenNobodyAndEverybody() {
        assertThatCode(() -> new Share.Percent(new BigDecimal("100"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Share.Percent(BigDecimal.ZERO)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Share.People(0)).hasMessage("the first how many must be 1 or more, was 0");
    }

    private static <T> T nested(T inside, UnaryOperator<T> around, int times) {
        return Stream.iterate(inside, around).skip(times).findFirst().orElseThrow();
    }
}
