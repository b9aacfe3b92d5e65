package dev.perennial.server.profile;

import dev.perennial.engine.log.Change;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Store;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Feeds the store what it has not seen yet: the events that profile has folded in, and profile's changes. The store
 * says where it stands, so a new one starts from the beginning and one that missed a step takes it again.
 *
 * <p>A store may fall back at any time: its disk was full, or a file of it was damaged. So before each step its
 * position is compared with the one it had after the step before, and a step counts only when the store still stood
 * where the step was read for.
 */
class Feeder {

    private static final Logger LOG = LoggerFactory.getLogger(Feeder.class);

    /** Of each of the two streams. */
    private static final int BATCH = 5_000;

    private final JdbcClient db;
    private final EventLog log;
    private final Store store;
    private final Standing standing;
    private final Stamping stamping;
    private final Changes changes;
    private final List<Touched> listeners;

    /** How far both were read; beyond where the store stands, where what was read is about somebody forgotten. */
    private Position offered = Position.START;

    /** Up to where it is told again. */
    private Position until = Position.START;

    /** Whether it is unknown what came of the last step, or what came before the first. */
    private boolean unsure = true;

    Feeder(
            JdbcClient db,
            EventLog log,
            Store store,
            Standing standing,
            Stamping stamping,
            Changes changes,
            List<Touched> listeners) {
        this.db = db;
        this.log = log;
        this.store = store;
        this.standing = standing;
        this.stamping = stamping;
        this.changes = changes;
        this.listeners = List.copyOf(listeners);
    }

    /** Feeds one batch; false when there was nothing to feed. */
    boolean feed() {
        var stands = store.position();
        // Looked at before the streams are read: they hold everything up to here.
        var cursor = Cursor.look(db);
        if (unsure || standing.hasFallenBack(stands)) beginAt(stands, cursor);
        boolean more = step(stands, cursor);
        if (standing.isAgain() && !Standing.isBehind(offered, until)) {
            listeners.forEach(Touched::toldAgain);
            standing.end();
        }
        return more;
    }

    private boolean step(Position stands, Cursor cursor) {
        var events = log.read(offered.log(), BATCH).stream()
                .filter(logged -> logged.offset() <= cursor.logOffset())
                .toList();
        var told = changes.read(offered.changes(), cursor.newestChange(), BATCH);
        if (events.isEmpty() && told.isEmpty()) return false;
        var all = new ArrayList<>(stamping.stamp(events));
        all.addAll(told);
        unsure = true;
        var touched = store.apply(stands, all);
        unsure = false;
        // It fell back since it was asked: what is missing is read in the next round.
        if (touched.isEmpty()) return true;
        standing.reach(store.position());
        offered = new Position(
                events.isEmpty() ? offered.log() : events.getLast().offset(),
                told.isEmpty() ? offered.changes() : number(told.getLast()));
        if (!all.isEmpty()) tell(all, touched.get());
        return true;
    }

    // What was left out, because it is about somebody forgotten, does not move the store's own position.
    private void beginAt(Position stands, Cursor cursor) {
        if (standing.hasFallenBack(stands))
            LOG.warn("The store fell back from {} to {} and is told again", standing.stood(), stands);
        standing.beginAt(stands);
        until = new Position(cursor.logOffset(), cursor.newestChange());
        offered = stands;
        unsure = false;
    }

    boolean isUnderWay() {
        return standing.isUnderWay();
    }

    /** Saves the next process from telling the store again what it knows. */
    void rest() {
        store.seal();
    }

    /** How far the store has come. */
    Position position() {
        return store.position();
    }

    private static long number(Change change) {
        return switch (change) {
            case Change.Stamped(var offset, var _, var _) -> offset;
            case Change.Moved(var number, var _, var _, var _) -> number;
            case Change.TraitChanged(var number, var _, var _, var _, var _) -> number;
            case Change.Forgotten(var number, var _) -> number;
        };
    }

    private void tell(List<Change> applied, People touched) {
        if (listeners.isEmpty()) return;
        var events = new LinkedHashSet<String>();
        var traits = new LinkedHashSet<String>();
        var moved = new RoaringBitmap();
        for (var change : applied)
            switch (change) {
                case Change.Stamped(var _, var _, var event) -> events.add(event.name());
                case Change.TraitChanged told -> traits.add(told.deed().trait());
                case Change.Moved move -> {
                    moved.add((int) move.from().value());
                    moved.add((int) move.into().value());
                }
                case Change.Forgotten gone -> moved.add((int) gone.origin().value());
            }
        var people = People.of(moved);
        var told = new PeopleTouched(touched.or(people), people, events, traits, store.position());
        listeners.forEach(listener -> listener.touched(told));
    }
}
