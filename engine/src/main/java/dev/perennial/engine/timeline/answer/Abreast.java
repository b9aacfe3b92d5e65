package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.timeline.run.Run;
import java.util.Arrays;

/** The rows that are looked for in all pieces of a unit, abreast: each piece stands at one person. */
final class Abreast {

    private final Candidates[] pieces;

    /** At whom each stands. */
    private final long[] people;

    Abreast(Candidates[] pieces) {
        this.pieces = pieces;
        this.people = Arrays.stream(pieces).mapToLong(Candidates::person).toArray();
    }

    Run[] runs() {
        return Arrays.stream(pieces).map(Candidates::run).toArray(Run[]::new);
    }

    /** The first at whom one stands; {@link Persons#NOBODY} behind the last. */
    long first() {
        long first = Persons.NOBODY;
        for (long person : people) first = Math.min(first, person);
        return first;
    }

    /** Has each go on to this person, or to the next behind who has rows. */
    void advance(long person) {
        for (int piece = 0; piece < pieces.length; piece++)
            if (people[piece] < person) {
                pieces[piece].advance(person);
                people[piece] = pieces[piece].person();
            }
    }

    /** Shows what a person did, and goes on. */
    void show(long person, Hits hits, Walk.Enough enough) {
        for (int piece = 0; piece < pieces.length; piece++)
            if (people[piece] == person) {
                pieces[piece].show(hits, piece, enough);
                people[piece] = pieces[piece].person();
            }
    }
}
