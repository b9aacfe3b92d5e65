package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.timeline.run.Owners;
import dev.perennial.engine.timeline.run.Piece;
import dev.perennial.engine.timeline.run.Run;

/** The rows of a piece that a search looks for, one person after the other. */
final class Candidates {

    /** After a leap few rows are read, then more and more: who leaps once will leap again. */
    private static final int FEW = 64;

    private final Run run;
    private final Sieve sieve;
    private final Owners owners;
    private final int end;
    private int step;
    private int size;
    private int next;
    private int read;
    private long person;

    Candidates(Piece piece, Unit unit, Search search, Sought sought) {
        this.run = piece.run();
        this.owners = run.owners(unit.firstPerson());
        this.read = owners.start();
        this.end = run.start(run.place(unit.lastPerson() + 1));
        this.sieve = new Sieve(piece, search, sought, Math.min(Sieve.MANY, end - read));
        this.step = search.among().isEmpty() ? Sieve.MANY : FEW;
        fill();
        settle();
    }

    /** Reads on until there is a row, or no more. */
    private void fill() {
        next = 0;
        size = 0;
        while (size == 0 && read < end) {
            int count = Math.min(step, end - read);
            size = sieve.sift(read, count);
            read += count;
            step = Math.min(Sieve.MANY, 2 * step);
        }
    }

    /** Finds out whose the next row is. */
    private void settle() {
        if (next == size) person = Persons.NOBODY;
        else {
            owners.goToRow(sieve.rows[next]);
            person = owners.person();
        }
    }

    /** Whose rows come next; {@link Persons#NOBODY} behind the last. */
    long person() {
        return person;
    }

    /** Goes on to this person, or to the next behind who has rows. */
    void advance(long to) {
        if (person >= to) return;
        owners.goTo(to);
        skip(owners.start());
        settle();
    }

    private void skip(int row) {
        if (row >= read) {
            read = row;
            step = FEW;
            fill();
        } else {
            while (next < size && sieve.rows[next] < row) next++;
            if (next == size) fill();
        }
    }

    /** Shows the rows of the person whose come next, and goes on to whoever comes then. */
    void show(Hits hits, int piece, Walk.Enough enough) {
        int last = owners.end();
        do {
            hits.add(sieve.times[next], sieve.masks[next], piece, sieve.rows[next]);
            if (enough.is(hits)) {
                skip(last);
                break;
            }
            if (++next == size) fill();
        } while (next < size && sieve.rows[next] < last);
        settle();
    }

    Run run() {
        return run;
    }
}
