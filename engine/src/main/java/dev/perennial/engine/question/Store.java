package dev.perennial.engine.question;

import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import java.util.List;
import java.util.Optional;

/** Keeps what people did so that questions about it can be answered. Derived: it can be thrown away and rebuilt. */
public interface Store extends Answers, AutoCloseable {

    Position position();

    /**
     * Applies changes and moves {@link #position()} in one step that a crash cannot halve. Changes at or below the
     * position are ignored, so that a batch may be offered again.
     *
     * @return the people whom the changes touched, by the number they have now
     */
    People apply(List<Change> changes);

    /**
     * The same, but only while the store stands where the changes were chosen for. A store that had to begin again
     * meanwhile would take them for the next, and never be told what lies between.
     *
     * @param at the position that the changes follow
     * @return empty when it stands elsewhere; then nothing was applied
     */
    default Optional<People> apply(Position at, List<Change> changes) {
        return position().equals(at) ? Optional.of(apply(changes)) : Optional.empty();
    }

    /** Writes down what would have to be told again after the process ends; may take seconds. */
    default void seal() {}

    @Override
    void close();
}
