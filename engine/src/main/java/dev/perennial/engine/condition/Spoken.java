package dev.perennial.engine.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a condition speaks of by name, wherever in it.
 *
 * @param deeds in the order of the condition
 * @param timed whether the passing of time alone may change who is meant
 * @param ranked whether what others do may change it
 */
public record Spoken(List<Deed> deeds, Set<String> traits, Set<Long> segments, boolean timed, boolean ranked) {

    /** A step, with what is read of its events beside the step's own tests. */
    public record Deed(Step step, Optional<Detail> detail) {}

    public static Spoken of(Condition condition) {
        var reader = new Reader();
        reader.read(condition);
        return new Spoken(
                List.copyOf(reader.deeds),
                Collections.unmodifiableSet(reader.traits),
                Collections.unmodifiableSet(reader.segments),
                reader.timed,
                reader.ranked);
    }

    private static final class Reader {
        private final Collection<Deed> deeds = new ArrayList<>();
        private final Set<String> traits = new TreeSet<>();
        private final Set<Long> segments = new TreeSet<>();
        private boolean timed;
        private boolean ranked;

        private void read(Condition condition) {
            switch (condition) {
                case Condition.All(var parts) -> parts.forEach(this::read);
                case Condition.Any(var parts) -> parts.forEach(this::read);
                case Condition.Not(var part) -> read(part);
                case Condition.Trait(var name, var _, var _) -> traits.add(name);
                case Condition.Dated(var name, var _, var _) -> {
                    traits.add(name);
                    timed = true;
                }
                case Condition.Near(var latitude, var longitude, var _, var _) -> {
                    traits.add(latitude);
                    traits.add(longitude);
                }
                case Condition.FirstTouch(var name, var _, var _) ->
                    deeds.add(new Deed(Step.any(), Optional.of(new Detail.Property(name))));
                case Condition.InSegment(var segment) -> segments.add(segment);
                case Condition.Did(var step, var _, var within) -> read(step, within);
                case Condition.First(var step, var within) -> read(step, within);
                case Condition.Measured(var step, var within, var measure, var _, var _) ->
                    read(step, within, measure.measured());
                case Condition.Followed(var first, var then, var _, var without, var within) -> {
                    read(first, within);
                    read(then);
                    without.ifPresent(this::read);
                }
                case Condition.OwnPast past -> {
                    deeds.add(new Deed(past.step(), past.measure().measured()));
                    timed = true;
                }
                case Condition.Top(var by, var _) -> {
                    read(by);
                    ranked = true;
                }
                case Condition.SameValue(var parts) ->
                    parts.forEach(part -> read(part.step(), part.within(), Optional.of(part.value())));
                case Condition.NotFollowed(var first, var then, var _, var within) -> {
                    read(first, within);
                    read(then);
                    timed = true;
                }
            }
        }

        private void read(Ranking by) {
            switch (by) {
                case Ranking.ByDeeds(var step, var within, var measure) -> read(step, within, measure.measured());
                case Ranking.ByTrait(var name) -> traits.add(name);
            }
        }

        private void read(Step step) {
            deeds.add(new Deed(step, Optional.empty()));
        }

        private void read(Step step, Within within) {
            read(step, within, Optional.empty());
        }

        private void read(Step step, Within within, Optional<Detail> detail) {
            deeds.add(new Deed(step, detail));
            timed |= switch (within) {
                case Within.Ever _ -> false;
                case Within.Between _, Within.LastDays _, Within.DaysAgo _ -> true;
            };
        }
    }
}
