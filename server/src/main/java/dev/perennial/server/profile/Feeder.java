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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Feeds the store what it has not seen yet: the events that profile has folded in, and profile's changes. The store
 * says where it stands, so a new one starts from the beginning and one that missed a step takes it again.
 */
class Feeder {

    /** Of each of the two streams. */
    private static final int BATCH = 5_000;

    private final JdbcClient db;
    private final EventLog log;
    private final Store store;
    private final Stamping stamping;
    private final Changes changes;
    private final List<Touched> listeners;
    private Position offered = Position.START;

    Feeder(JdbcClient db, EventLog log, Store store, Stamping stamping, Changes changes, List<Touched> listeners) {
        this.db = db;
        this.log = log;
        this.store = store;
        this.stamping = stamping;
        this.changes = changes;
        this.listeners = List.copyOf(listeners);
    }

    /** Feeds one batch; false when there was nothing to feed. */
    boolean feed() {
        var from = furthest(store.position(), offered);
        // Looked at before the streams are read: they hold everything up to here.
        var cursor = Cursor.look(db);
        var events = log.read(from.log(), BATCH).stream()
                .filter(logged -> logged.offset() <= cursor.logOffset())
                .toList();
        var told = changes.read(from.changes(), cursor.newestChange(), BATCH);
        if (events.isEmpty() && told.isEmpty()) return false;
        var all = new ArrayList<>(stamping.stamp(events));
        all.addAll(told);
        if (!all.isEmpty()) tell(all, store.apply(all));
        offered = new Position(
                events.isEmpty() ? from.log() : events.getLast().offset(),
                told.isEmpty() ? from.changes() : number(told.getLast()));
        return true;
    }

    /** How far the store has come. */
    Position position() {
        return store.position();
    }

    // What was left out, because it is about somebody forgotten, does not move the store's own position.
    private static Position furthest(Position one, Position other) {
        return new Position(Math.max(one.log(), other.log()), Math.max(one.changes(), other.changes()));
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
