package dev.perennial.server.profile;

import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.Store;
import org.springframework.stereotype.Component;

/** Where the store stood after it was last told something, and whether it is being told again. Kept by the feeder. */
@Component
class Standing implements Retelling {

    private final Store store;
    private volatile Position stood = Position.START;
    private volatile boolean again = true;

    Standing(Store store) {
        this.store = store;
    }

    @Override
    public boolean isUnderWay() {
        return again || hasFallenBack(store.position());
    }

    /** Whether a store that stands there knows less than it did. */
    boolean hasFallenBack(Position stands) {
        return isBehind(stands, stood);
    }

    /** It is told again from there. */
    void beginAt(Position position) {
        again = true;
        stood = position;
    }

    void reach(Position position) {
        stood = position;
    }

    /** It knows again what it knew. */
    void end() {
        again = false;
    }

    boolean isAgain() {
        return again;
    }

    Position stood() {
        return stood;
    }

    static boolean isBehind(Position one, Position other) {
        return one.log() < other.log() || one.changes() < other.changes();
    }
}
