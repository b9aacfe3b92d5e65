package dev.perennial.engine.timeline;

import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.People;

/**
 * Everything that is known at one position. Immutable: a question keeps the state it began with, whatever is written
 * meanwhile.
 *
 * @param traits one living row for each trait of each origin: the latest deed
 * @param everybody of whom an event or a trait is known
 */
public record State(
        Position position, Pieces events, Pieces traits, People everybody, Names eventNames, Names traitNames) {

    /** The same in other pieces. */
    State in(Pieces otherEvents, Pieces otherTraits) {
        return new State(position, otherEvents, otherTraits, everybody, eventNames, traitNames);
    }
}
