package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Place;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test.IsSet;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Scope SCOPE =
            Scope.of(new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), ZoneOffset.UTC);
    private static final Schema.Field PRICE = new Schema.Field("price", Schema.Type.NUMBER, List.of());
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Schema.EventKind("View", true, 1, Instant.EPOCH, List.of(), 0),
                    new Schema.EventKind(
                            "Order",
                            true,
                            1,
                            Instant.EPOCH,
                            List.of(new Schema.Field("products", Schema.Type.LINES, List.of(PRICE))),
                            0)),
            List.of(new Schema.Field("city", Schema.Type.TEXT, List.of())));

    @Test
    void letsPassWhatExists() {
        var line = new Where.AnyLine("products", new Where.Property("price", new IsSet()));
        assertThatCode(() -> SCHEMA.check(funnel(SCOPE, Step.of("View"), new Step(List.of("Order"), line))))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheStepAndTheEvent() {
        assertThatThrownBy(() -> SCHEMA.check(funnel(SCOPE, Step.of("View"), Step.of("Oder"))))
                .isInstanceOf(Unanswerable.class)
                .hasMessage("step 2: no event is called “Oder”");
    }

    @Test
    void namesThePropertyThatNoSuchEventCarries() {
        var where = new Where.Except(new Where.Property("products", new IsSet()));
        assertThatThrownBy(() -> SCHEMA.check(funnel(SCOPE, new Step(List.of("View"), where), Step.of("Order"))))
                .hasMessage("step 1: no property is called “products”");
    }

    @Test
    void namesTheTraitInsideACondition() {
        var people = new Condition.Not(new Condition.Any(List.of(new Condition.Trait("town", new IsSet(), false))));
        var scope = new Scope(SCOPE.period(), SCOPE.zone(), SCOPE.weekStart(), people, Where.ALL);
        assertThatThrownBy(() -> SCHEMA.check(funnel(scope, Step.of("View"), Step.of("Order"))))
                .hasMessage("people: no trait is called “town”");
    }

    @Test
    void namesTheMeasuredField() {
        var series = new Trend.Series(Step.of("Order"), new Trend.Measure.Sum("weight"));
        var byLine = Optional.<Breakdown>of(new Breakdown.ByLine("products", "price", 5));
        assertThatThrownBy(() -> SCHEMA.check(new Trend(SCOPE, List.of(series), Interval.DAY, byLine)))
                .hasMessage("series 1: no property is called “weight”");
    }

    @Test
    void namesTheFirstTouchAndThePlaceThatNobodyCarries() {
        var people = new Condition.FirstTouch("channel", new IsSet(), false);
        var scope = new Scope(SCOPE.period(), SCOPE.zone(), SCOPE.weekStart(), people, Where.ALL);
        assertThatThrownBy(() -> SCHEMA.check(funnel(scope, Step.of("View"), Step.of("Order"))))
                .hasMessage("people: no property is called “channel”");
        var near = new Where.Near("products", "east", new Place(48.2, 16.4, 5), false);
        assertThatThrownBy(() -> SCHEMA.check(funnel(SCOPE, Step.of("View"), new Step(List.of("Order"), near))))
                .hasMessage("step 2: no property is called “east”");
    }

    private static Funnel funnel(Scope scope, Step... steps) {
        return new Funnel(scope, List.of(steps), Duration.ofDays(1), List.of(), Optional.empty());
    }
}
