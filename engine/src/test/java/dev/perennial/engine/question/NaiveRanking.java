package dev.perennial.engine.question;

import dev.perennial.engine.condition.Ranking;
import dev.perennial.engine.condition.Share;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/** Who is among the first: whoever has few enough people above them. */
record NaiveRanking(Meaning meaning, Ranking by) {

    boolean isAmong(Share share, NaiveStore.Person person) {
        var numbers = meaning.everybody().stream()
                .flatMap(one -> number(one).stream())
                .toList();
        var own = number(person);
        if (own.isEmpty()) return false;
        var above = numbers.stream()
                .filter(number -> number.compareTo(own.get()) > 0)
                .count();
        return BigDecimal.valueOf(above + 1).compareTo(people(share, numbers.size())) <= 0;
    }

    private static BigDecimal people(Share share, int everybody) {
        return switch (share) {
            case Share.People(var count) -> BigDecimal.valueOf(count);
            case Share.Percent(var percent) ->
                percent.movePointLeft(2).multiply(BigDecimal.valueOf(everybody)).setScale(0, RoundingMode.UP);
        };
    }

    private Optional<BigDecimal> number(NaiveStore.Person person) {
        return switch (by) {
            case Ranking.ByDeeds(var step, var within, var measure) -> {
                var done = meaning.done(person, step, within);
                yield done.isEmpty()
                        ? Optional.empty()
                        : new NaiveMeasure(done, meaning.moment().zone()).of(measure);
            }
            case Ranking.ByTrait(var name) ->
                person.trait(name)
                        .map(value -> value instanceof Value.Num(var number) ? number : null)
                        .filter(Objects::nonNull);
        };
    }
}
