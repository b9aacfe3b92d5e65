package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** By which number people are ranked. Whoever does not have it takes no part. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ranking.ByDeeds.class, name = "deeds"),
    @JsonSubTypes.Type(value = Ranking.ByTrait.class, name = "trait")
})
public sealed interface Ranking {

    /** What their deeds within some time come to; among those who did something. */
    record ByDeeds(Step step, Within within, Measure measure) implements Ranking {}

    /** A trait, among those of whom it is a number. */
    record ByTrait(String name) implements Ranking {}
}
