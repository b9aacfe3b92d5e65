package dev.perennial.engine.question;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Within;
import java.math.BigDecimal;
import java.time.Instant;

/** One person's last days against as many days before. */
record NaivePast(Meaning meaning, Condition.OwnPast past) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    boolean matches(NaiveStore.Person person) {
        var zone = meaning.moment().zone();
        var before =
                meaning.done(person, past.step(), new Within.Between(midnight(2 * past.days()), midnight(past.days())));
        var now = meaning.done(person, past.step(), new Within.LastDays(past.days()));
        var then = new NaiveMeasure(before, zone).of(past.measure());
        var later = new NaiveMeasure(now, zone).of(past.measure());
        if (before.isEmpty() || then.isEmpty() || later.isEmpty()) return past.unknown();
        return passes(later.get().multiply(HUNDRED), then.get());
    }

    private boolean passes(BigDecimal hundredfold, BigDecimal then) {
        return switch (past.percent()) {
            case Test.AtLeast(var percent) -> hundredfold.compareTo(then.multiply(percent)) >= 0;
            case Test.AtMost(var percent) -> hundredfold.compareTo(then.multiply(percent)) <= 0;
            case Test.Greater(var percent) -> hundredfold.compareTo(then.multiply(percent)) > 0;
            case Test.Less(var percent) -> hundredfold.compareTo(then.multiply(percent)) < 0;
            case Test.Between(var low, var high) ->
                hundredfold.compareTo(then.multiply(low)) >= 0 && hundredfold.compareTo(then.multiply(high)) <= 0;
        };
    }

    private Instant midnight(int daysAgo) {
        var zone = meaning.moment().zone();
        var today = meaning.moment().now().atZone(zone).toLocalDate();
        return today.minusDays(daysAgo).atStartOfDay(zone).toInstant();
    }
}
