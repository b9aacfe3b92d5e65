package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.timeline.Activity;
import dev.perennial.engine.timeline.Names;
import dev.perennial.engine.timeline.Pieces;
import dev.perennial.engine.timeline.run.Piece;
import dev.perennial.engine.timeline.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Goes through the people of a unit, one after another, and shows what each did that is looked for. */
final class Walk {

    private final Pieces pieces;
    private final Search search;
    private final long[] named;
    private final long[] any;
    private final boolean[] shown;
    private final boolean[] wanted;
    private final long tested;
    private final Enough enough;

    /** What is done with one person who did something that is looked for. */
    interface Visitor {
        /** @param hits at least one; they are this person's only until the visit ends */
        void visit(Hits hits);
    }

    /** Whether what one piece has shown of a person is enough. */
    interface Enough {

        Enough NEVER = _ -> false;

        /** @param hits of which the last is new */
        boolean is(Hits hits);
    }

    /** @param names of the codes in the pieces */
    Walk(Pieces pieces, Names names, Search search) {
        this(pieces, names, search, Enough.NEVER);
    }

    /** @param enough says where a piece may go on to the next person */
    Walk(Pieces pieces, Names names, Search search, Enough enough) {
        this.enough = enough;
        this.pieces = pieces;
        this.search = search;
        var all = names.all();
        this.named = new long[all.size()];
        this.any = new long[all.size()];
        this.shown = new boolean[all.size()];
        for (int code = 0; code < shown.length; code++) shown[code] = search.activity() && Activity.may(all.get(code));
        for (int step = 0; step < search.steps().size(); step++) {
            long bit = 1L << step;
            var events = search.steps().get(step).events();
            for (var event : events) names.find(event).ifPresent(code -> named[code] |= bit);
            if (events.isEmpty())
                for (int code = 0; code < any.length; code++) if (Activity.may(all.get(code))) any[code] |= bit;
        }
        this.wanted = new boolean[all.size()];
        for (int code = 0; code < wanted.length; code++)
            wanted[code] = named[code] != 0 || any[code] != 0 || shown[code];
        this.tested = tested(search.steps());
    }

    /** The steps that look at more than the name of an event. */
    private static long tested(List<Step> steps) {
        long bits = 0;
        for (int step = 0; step < steps.size(); step++)
            if (!steps.get(step).where().equals(Where.ALL)) bits |= 1L << step;
        return bits;
    }

    void walk(Unit unit, Visitor visitor) {
        var readers = pieces.of(unit.block(), search.fromMs(), search.toMs()).stream()
                .map(piece -> new Reader(piece, unit))
                .toList();
        var hits = new Hits();
        var people = Persons.of(unit, search.among(), readers);
        for (long person = people.next(); person != Persons.NOBODY; person = people.next()) {
            hits.clear(person);
            for (var reader : readers) reader.read(person, hits);
            if (hits.size() == 0) continue;
            hits.order();
            visitor.visit(hits);
        }
    }

    /** Reads one piece, person by person. */
    final class Reader {

        private final Run run;
        private final @Nullable RoaringBitmap gone;
        private final RowTest[] tests;
        private final boolean where;
        private final RowTest common;
        private final Candidates candidates;
        private int place;

        Reader(Piece piece, Unit unit) {
            run = piece.run();
            gone = piece.left();
            where = !search.where().equals(Where.ALL);
            common = RowTest.of(search.where(), run);
            tests = search.steps().stream()
                    .map(step -> RowTest.of(step.where(), run))
                    .toArray(RowTest[]::new);
            place = run.place(unit.firstPerson());
            candidates = new Candidates(run, wanted, run.start(place), run.start(run.place(unit.lastPerson() + 1)));
            settle();
        }

        /** The person whose rows come next; {@link Persons#NOBODY} behind the last. */
        long person() {
            return candidates.isOver() ? Persons.NOBODY : run.person(place);
        }

        /** Goes on to this person, or to the next behind who has rows. */
        void advance(long person) {
            if (candidates.isOver() || run.person(place) >= person) return;
            place = run.place(person, place);
            candidates.skip(run.start(place));
            settle();
        }

        /** Finds out whose the next row is. */
        private void settle() {
            if (candidates.isOver()) return;
            int row = candidates.row();
            while (run.start(place + 1) <= row) place++;
        }

        void read(long person, Hits hits) {
            if (person() != person) return;
            int end = run.start(place + 1);
            do {
                if (test(candidates.row(), candidates.code(), candidates.ms(), hits) && enough.is(hits)) {
                    candidates.skip(end);
                    break;
                }
                candidates.next();
            } while (!candidates.isOver() && candidates.row() < end);
            settle();
        }

        /** Whether a row is one of those that are looked for; then it is shown. */
        private boolean test(int row, int code, long ms, Hits hits) {
            if (ms < search.fromMs() || ms >= search.toMs()) return false;
            if (gone != null && gone.contains(row)) return false;
            long mask = named[code];
            boolean kept = false;
            if ((any[code] != 0 || shown[code]) && run.mark(row) != Event.PLATFORM) {
                mask |= any[code];
                kept = shown[code];
            }
            if (mask == 0 && !kept) return false;
            if (where && !common.holds(row)) return false;
            long left = (mask & tested) == 0 ? mask : passed(row, mask);
            if (left == 0 && !kept) return false;
            hits.add(ms, left, run, row);
            return true;
        }

        private long passed(int row, long mask) {
            long left = mask;
            for (long bits = mask & tested; bits != 0; bits &= bits - 1) {
                int step = Long.numberOfTrailingZeros(bits);
                if (!tests[step].holds(row)) left &= ~(1L << step);
            }
            return left;
        }
    }
}
