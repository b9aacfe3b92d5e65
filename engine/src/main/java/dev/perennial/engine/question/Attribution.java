package dev.perennial.engine.question;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.perennial.engine.condition.Step;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which touches the conversions of the period are owed to. Each conversion looks back by itself, also before the
 * period.
 *
 * @param amount the property of a conversion that says what it is worth; what is no number is worth nothing
 * @param by the property of a touch that says by which way it came
 * @param lookBack how far before its conversion a touch may lie, inclusive
 * @param top how many ways are named, the others together; 1 to 100
 */
public record Attribution(
        Scope scope,
        Step conversion,
        Optional<String> amount,
        Step touch,
        String by,
        Model model,
        @JsonProperty(defaultValue = "PT720H") Duration lookBack,
        @JsonProperty(defaultValue = "10") Integer top)
        implements Question<AttributionAnswer> {

    public static final Duration LOOK_BACK = Duration.ofDays(30);

    /** What JSON leaves out is no amount, 30 days and 10 ways. */
    public Attribution {
        amount = Objects.requireNonNullElse(amount, Optional.empty());
        lookBack = Objects.requireNonNullElse(lookBack, LOOK_BACK);
        top = Objects.requireNonNullElse(top, 10);
        if (!lookBack.isPositive() || lookBack.compareTo(Funnel.WINDOW_MAX) > 0)
            throw new IllegalArgumentException("an attribution looks back a positive time and at most %s, was %s"
                    .formatted(Funnel.WINDOW_MAX, lookBack));
        if (top < 1 || top > Breakdown.LIMIT_MAX)
            throw new IllegalArgumentException(
                    "an attribution names 1 to %d ways, was %d".formatted(Breakdown.LIMIT_MAX, top));
    }

    /** The ways as a breakdown. */
    public Optional<Breakdown> ways() {
        return Optional.of(new Breakdown.ByProperty(by, top));
    }

    /** How a conversion is shared among the touches before it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Model.First.class, name = "first"),
        @JsonSubTypes.Type(value = Model.Last.class, name = "last"),
        @JsonSubTypes.Type(value = Model.LastNonDirect.class, name = "lastNonDirect"),
        @JsonSubTypes.Type(value = Model.Linear.class, name = "linear"),
        @JsonSubTypes.Type(value = Model.Position.class, name = "position"),
        @JsonSubTypes.Type(value = Model.TimeDecay.class, name = "timeDecay"),
        @JsonSubTypes.Type(value = Model.AnyTouch.class, name = "anyTouch"),
        @JsonSubTypes.Type(value = Model.Shapley.class, name = "shapley"),
        @JsonSubTypes.Type(value = Model.Markov.class, name = "markov")
    })
    public sealed interface Model {

        /** Shares every conversion by itself. */
        sealed interface Each extends Model {}

        record First() implements Each {}

        record Last() implements Each {}

        /**
         * The last that is not direct; the last when all are.
         *
         * @param direct what a direct touch carries; one without a value is direct too
         */
        record LastNonDirect(List<String> direct) implements Each {
            public LastNonDirect {
                direct = List.copyOf(direct);
                if (direct.size() > Breakdown.LIMIT_MAX)
                    throw new IllegalArgumentException(
                            "at most %d direct ways, was %d".formatted(Breakdown.LIMIT_MAX, direct.size()));
            }
        }

        /** All the same. */
        record Linear() implements Each {}

        /** 40 % for the first, 40 % for the last, 20 % for those between; one half each where there are two. */
        record Position() implements Each {}

        /** Half as much for a touch that lies one half-life further back. */
        record TimeDecay(Duration halfLife) implements Each {
            public TimeDecay {
                if (!halfLife.isPositive() || halfLife.compareTo(Funnel.WINDOW_MAX) > 0)
                    throw new IllegalArgumentException(
                            "a half-life is positive and at most %s, was %s".formatted(Funnel.WINDOW_MAX, halfLife));
            }
        }

        /** The whole conversion for every way that touched it, once: the ways add up to more than there is. */
        record AnyTouch() implements Each {}

        /**
         * What each way adds on average when the ways join one after another, in any order, and a conversion happens
         * as soon as all ways that touched it are there. Such a game is a sum of unanimity games, one for each
         * conversion, so that the ways which touched one share it equally, however often they did.
         *
         * <p>Sources: Shapley (1953), A value for n-person games, Contributions to the Theory of Games II, lemma 3 with
         * axioms 1 and 2; as attribution without order: Zhao, Mahboobi and Bagheri (2018), Shapley value methods for
         * attribution modeling in online advertising, section 3.1.
         */
        record Shapley() implements Each {}

        /**
         * By what would be lost without a way, see {@link Removal}. What a person touched in the period, and no
         * conversion of the period looks back at, is one path that led to nothing.
         */
        record Markov() implements Model {}
    }
}
