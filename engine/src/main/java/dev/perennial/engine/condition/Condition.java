package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says which people are meant. Plain data; every case stands here, so every reader is complete. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.All.class, name = "all"),
    @JsonSubTypes.Type(value = Condition.Any.class, name = "any"),
    @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Condition.Trait.class, name = "trait"),
    @JsonSubTypes.Type(value = Condition.Did.class, name = "did"),
    @JsonSubTypes.Type(value = Condition.First.class, name = "first"),
    @JsonSubTypes.Type(value = Condition.Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = Condition.Followed.class, name = "followed"),
    @JsonSubTypes.Type(value = Condition.NotFollowed.class, name = "notFollowed"),
    @JsonSubTypes.Type(value = Condition.SameValue.class, name = "sameValue"),
    @JsonSubTypes.Type(value = Condition.OwnPast.class, name = "ownPast"),
    @JsonSubTypes.Type(value = Condition.Top.class, name = "top"),
    @JsonSubTypes.Type(value = Condition.Dated.class, name = "dated"),
    @JsonSubTypes.Type(value = Condition.Near.class, name = "near"),
    @JsonSubTypes.Type(value = Condition.FirstTouch.class, name = "firstTouch"),
    @JsonSubTypes.Type(value = Condition.InSegment.class, name = "inSegment")
})
public sealed interface Condition {

    /** Everybody. */
    Condition EVERYBODY = new All(List.of());

    /** True when every part is; without parts, everybody. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = Limit.parts(parts);
            Limit.nest(Limit.deepest(parts));
        }
    }

    /** True when some part is; without parts, nobody. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = Limit.parts(parts);
            Limit.nest(Limit.deepest(parts));
        }
    }

    record Not(Condition part) implements Condition {
        public Not {
            Limit.nest(Limit.depth(part));
        }
    }

    /** A condition that has no conditions inside. */
    sealed interface Plain extends Condition {}

    /**
     * One trait of the person passes a test now.
     *
     * @param unknown the answer for a person of whom the trait is not known
     */
    record Trait(String name, Test test, boolean unknown) implements Plain {}

    /** The person did something so many times within some time. */
    record Did(Step step, Times times, Within within) implements Plain {}

    /** The first time that the person ever did it lies within some time. */
    record First(Step step, Within within) implements Plain {}

    /**
     * A number that the person's deeds within some time come to passes a test.
     *
     * @param unknown the answer when there is nothing to measure, see {@link Measure}
     */
    record Measured(Step step, Within within, Measure measure, Test.Numeric test, boolean unknown) implements Plain {}

    /**
     * Some {@code first} was followed by a {@code then}, which is another event and later in the order of a funnel.
     *
     * @param window from the first to the other, inclusive
     * @param without what was not done between the two
     * @param within when the first was done
     */
    record Followed(Step first, Step then, Duration window, Optional<Step> without, Within within) implements Plain {
        public Followed {
            Limit.window(window);
            without = Objects.requireNonNullElse(without, Optional.empty());
        }
    }

    /**
     * Some {@code first} was not followed by a {@code then}. Only a first whose window is over by now says so.
     *
     * @param window from the first on, inclusive
     * @param within when the first was done
     */
    record NotFollowed(Step first, Step then, Duration window, Within within) implements Plain {
        public NotFollowed {
            Limit.window(window);
        }
    }

    /**
     * There is one value with which the person did all of this: viewed a product three times, and never bought that
     * one.
     *
     * @param parts 1 to 10; the first is something that was done, and says which values are looked at
     */
    record SameValue(List<Held> parts) implements Plain {
        public SameValue {
            parts = Limit.held(parts);
        }
    }

    /**
     * What the person's deeds of the last days come to, in per cent of what those of as many days before came to.
     *
     * @param days as in {@link Within.LastDays}; the window before has as many days and ends where this one begins
     * @param percent whole numbers from 0; of a measure below zero they are per cent of that number all the same
     * @param unknown the answer when nothing was done in the window before, or one of the two measures is unknown
     */
    record OwnPast(Step step, Measure measure, int days, Test.Numeric percent, boolean unknown) implements Plain {
        public OwnPast {
            Limit.days(days);
            Limit.percent(percent);
        }
    }

    /**
     * The person is among the first by some number, the largest first. Who has the same number as the last of them is
     * among them too; who has no number does not take part.
     */
    record Top(Ranking by, Share share) implements Plain {}

    /**
     * A trait that is a date or a time lies on certain days. What is neither does not.
     *
     * @param unknown the answer for a person of whom the trait is not known
     */
    record Dated(String name, Dates when, boolean unknown) implements Plain {}

    /**
     * Two traits, in degrees, lie near a place. What is no number does not.
     *
     * @param unknown the answer for a person of whom one of the traits is not known
     */
    record Near(String latitude, String longitude, Place place, boolean unknown) implements Plain {}

    /**
     * What the person's first activity ever that carries a property says there: the first channel, campaign or landing
     * page. When somebody was first seen is asked with {@link First}, of any activity.
     *
     * @param unknown the answer for a person of whom no activity carries it
     */
    record FirstTouch(String name, Test test, boolean unknown) implements Plain {}

    /** The person belongs to a segment now. */
    record InSegment(long segment) implements Plain {}
}
