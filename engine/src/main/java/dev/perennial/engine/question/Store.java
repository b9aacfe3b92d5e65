package dev.perennial.engine.question;

import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.Position;
import java.util.List;

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

    @Override
    void close();
}
