package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Held;
import dev.perennial.engine.condition.Ranking;
import dev.perennial.engine.condition.Within;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition as it stood at an earlier instant, where the log still knows: what people did can be counted again up to
 * then, what a trait was cannot.
 */
final class Yesterday {

    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private Yesterday() {}

    /** What to ask at {@code then} instead; empty when the condition tests a trait or a time still to come. */
    static Optional<Condition> of(Condition condition, Instant then) {
        return switch (condition) {
            case Condition.All(var parts) -> each(parts, then).map(Condition.All::new);
            case Condition.Any(var parts) -> each(parts, then).map(Condition.Any::new);
            case Condition.Not(var part) -> of(part, then).map(Condition.Not::new);
            case Condition.Trait _, Condition.Dated _, Condition.Near _, Condition.InSegment _ -> Optional.empty();
            case Condition.FirstTouch _ -> Optional.empty();
            case Condition.Did(var step, var times, var within) ->
                within(within, then).map(until -> new Condition.Did(step, times, until));
            case Condition.First(var step, var within) ->
                within(within, then).map(until -> new Condition.First(step, until));
            case Condition.Measured(var step, var within, var measure, var test, var unknown) ->
                within(within, then).map(until -> new Condition.Measured(step, until, measure, test, unknown));
            case Condition.Followed _ -> Optional.empty();
            case Condition.SameValue(var parts) -> {
                var earlier = new ArrayList<Held>();
                for (var part : parts)
                    within(part.within(), then)
                            .ifPresent(until -> earlier.add(new Held(part.step(), part.value(), part.times(), until)));
                yield earlier.size() == parts.size() ? Optional.of(new Condition.SameValue(earlier)) : Optional.empty();
            }
            case Condition.OwnPast past -> Optional.of(past);
            case Condition.Top(Ranking.ByDeeds(var step, var within, var measure), var share) ->
                within(within, then).map(until -> new Condition.Top(new Ranking.ByDeeds(step, until, measure), share));
            case Condition.Top _ -> Optional.empty();
            case Condition.NotFollowed undone -> Optional.of(undone);
        };
    }

    private static Optional<List<Condition>> each(List<Condition> parts, Instant then) {
        var earlier = new ArrayList<Condition>();
        for (var part : parts) of(part, then).ifPresent(earlier::add);
        return earlier.size() == parts.size() ? Optional.of(earlier) : Optional.empty();
    }

    private static Optional<Within> within(Within within, Instant then) {
        return switch (within) {
            case Within.Ever _ -> Optional.of(new Within.Between(BEGINNING, then));
            case Within.LastDays _, Within.DaysAgo _ -> Optional.of(within);
            case Within.Between(var from, var to)
            when to.isAfter(then) && from.isBefore(then) -> Optional.of(new Within.Between(from, then));
            case Within.Between(var from, var _) when !from.isBefore(then) -> Optional.empty();
            case Within.Between _ -> Optional.of(within);
        };
    }
}
