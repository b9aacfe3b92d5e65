package dev.perennial.engine.timeline;

import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** Which person each origin belongs to that is not a person by itself: two arrays, for there may be millions. */
final class Moves {

    private static final int EMPTY = 0;

    private int[] origins = new int[1 << 6];
    private int[] people = new int[1 << 6];
    private int used;

    /** The person of an origin; the origin itself when it was never moved. */
    long person(long origin) {
        int place = place((int) origin);
        return origins[place] == EMPTY ? origin : Integer.toUnsignedLong(people[place]);
    }

    void put(long origin, long person) {
        int place = place((int) origin);
        if (origins[place] == EMPTY) {
            if (origin == person) return;
            if (2 * ++used > origins.length) {
                widen();
                place = place((int) origin);
            }
            origins[place] = (int) origin;
        }
        people[place] = (int) person;
    }

    /** Whether any origin but the person's own number belongs to them. */
    boolean names(long person, LongPredicate origin) {
        for (int place = 0; place < origins.length; place++)
            if (origins[place] != EMPTY
                    && people[place] == (int) person
                    && origin.test(Integer.toUnsignedLong(origins[place]))) return true;
        return false;
    }

    /** Every origin that belongs to another number than its own. */
    void each(LongConsumer origin) {
        for (int place = 0; place < origins.length; place++)
            if (origins[place] != people[place]) origin.accept(Integer.toUnsignedLong(origins[place]));
    }

    private int place(int origin) {
        int mask = origins.length - 1;
        int place = (int) ((origin * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
        while (origins[place] != EMPTY && origins[place] != origin) place = place + 1 & mask;
        return place;
    }

    private void widen() {
        var oldOrigins = origins;
        var oldPeople = people;
        origins = new int[2 * oldOrigins.length];
        people = new int[origins.length];
        for (int i = 0; i < oldOrigins.length; i++) {
            if (oldOrigins[i] == EMPTY) continue;
            int place = place(oldOrigins[i]);
            origins[place] = oldOrigins[i];
            people[place] = oldPeople[i];
        }
    }
}
