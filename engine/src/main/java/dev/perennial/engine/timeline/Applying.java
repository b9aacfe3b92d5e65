package dev.perennial.engine.timeline;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Batch;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.question.Listed;
import dev.perennial.engine.question.People;
import dev.perennial.engine.timeline.run.Carried;
import dev.perennial.engine.timeline.run.Image;
import dev.perennial.engine.timeline.run.Piece;
import dev.perennial.engine.timeline.run.Row;
import dev.perennial.engine.timeline.run.Run;
import dev.perennial.engine.timeline.run.Runs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/** Makes the next state out of one state and one batch. Used once. */
final class Applying {

    private final State state;
    private final Ledger ledger;
    private final Batch batch;
    private final Leaving leavingEvents = new Leaving();
    private final Leaving leavingTraits = new Leaving();
    private final List<Row> events = new ArrayList<>();
    private final List<Row> traits = new ArrayList<>();
    private final TreeSet<String> dated = new TreeSet<>();
    private final RoaringBitmap touched = new RoaringBitmap();

    /** @param batch with a position beyond the state's */
    Applying(State state, Ledger ledger, Batch batch) {
        this.state = state;
        this.ledger = ledger;
        this.batch = batch;
    }

    State apply() {
        batch.drop(ledger.origins().forgotten(batch.origins()));
        touch(batch.forgotten());
        touch(batch.named());
        touch(ledger.origins().people(batch.forgotten()));
        touch(ledger.origins().people(batch.moves().keySet()));
        batch.forgotten().forEach(this::forget);
        batch.drop(batch.forgotten());
        batch.traits().forEach(this::tell);
        batch.moves().forEach((origin, into) -> move(origin.value(), into.value()));
        batch.events().forEach(this::happen);
        batch.living().forEach(origin -> ledger.origins().see(origin.value()));
        touch(ledger.origins().people(batch.origins()));
        var next = new State(
                batch.position(),
                pieces(state.events(), leavingEvents, events),
                pieces(state.traits(), leavingTraits, traits),
                People.of(ledger.origins().everybody()),
                state.eventNames(),
                state.traitNames());
        dated.forEach(name -> ledger.kinds().last(name, new Newest(next).of(name)));
        return next;
    }

    People touched() {
        return People.of(touched);
    }

    private void touch(Collection<PersonId> people) {
        people.forEach(person -> touched.add((int) person.value()));
    }

    private void forget(PersonId id) {
        long origin = id.value();
        long person = ledger.origins().person(origin);
        leavingEvents.each(state.events(), origin, person, (piece, row) -> {
            var gone = piece.run().row(row, person);
            var name = state.eventNames().name(gone.code());
            if (ledger.kinds()
                    .left(
                            name,
                            Activity.is(gone.mark(), name),
                            gone.ms(),
                            gone.values().all())) dated.add(name);
            leavingEvents.add(piece, row);
        });
        leavingTraits.each(state.traits(), origin, person, this::untell);
        ledger.origins().forget(origin);
    }

    /** A deed counts unless a later one on this trait of this origin is known. */
    private void tell(Change.TraitChanged deed) {
        int code = state.traitNames().code(deed.deed().trait());
        long origin = deed.origin().value();
        var late = new boolean[1];
        leavingTraits.each(state.traits(), origin, ledger.origins().person(origin), (piece, row) -> {
            if (piece.run().code(row) != code) return;
            if (isOlder(piece.run(), row, deed)) untell(piece, row);
            else late[0] = true;
        });
        if (late[0]) return;
        var values = values(deed.deed());
        values.forEach((name, value) -> ledger.kinds().trait(name, value, 1));
        long ms = deed.occurredAt().toEpochMilli();
        var carried = Carried.parted(values, (_, _) -> code < Listed.EVENTS_MAX);
        traits.add(new Row(0, origin, ms, code, deed.offset(), deed.number(), carried));
    }

    private static boolean isOlder(Run run, int row, Change.TraitChanged deed) {
        int order = Long.compare(run.ms(row), deed.occurredAt().toEpochMilli());
        return order < 0 || (order == 0 && run.offset(row) <= deed.offset());
    }

    private static SequencedMap<String, Value> values(TraitDeed deed) {
        var values = new LinkedHashMap<String, Value>();
        if (deed instanceof TraitDeed.Put(var trait, var value)) values.put(trait, value);
        return values;
    }

    private void untell(Piece piece, int row) {
        piece.run().values(row).all().forEach((name, value) -> ledger.kinds().trait(name, value, -1));
        leavingTraits.add(piece, row);
    }

    private void move(long origin, long into) {
        long from = ledger.origins().person(origin);
        if (from != into) {
            carry(state.events(), leavingEvents, origin, from, events);
            carry(state.traits(), leavingTraits, origin, from, traits);
        }
        ledger.origins().move(origin, into);
    }

    private static void carry(Pieces pieces, Leaving leaving, long origin, long from, List<Row> rows) {
        leaving.each(pieces, origin, from, (piece, row) -> {
            rows.add(piece.run().row(row, from));
            leaving.add(piece, row);
        });
    }

    private void happen(Change.Stamped stamped) {
        Event event = stamped.event();
        long ms = event.occurredAt().toEpochMilli();
        var values = ledger.kinds()
                .arrived(
                        event.name(), event.isActivity(), ms, event.properties().values());
        int code = state.eventNames().code(event.name());
        events.add(new Row(0, stamped.origin().value(), ms, code, stamped.offset(), event.source(), values));
    }

    /** Each row goes to the person its origin belongs to after the batch. */
    private Pieces pieces(Pieces before, Leaving leaving, List<Row> rows) {
        var kept = before.without(leaving.rows());
        if (rows.isEmpty()) return kept;
        var owned = rows.stream()
                .map(row -> row.of(ledger.origins().person(row.origin())))
                .toList();
        return kept.with(Piece.resident(Run.resident(Image.resident(Runs.of(owned)))));
    }
}
