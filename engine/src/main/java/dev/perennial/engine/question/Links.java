package dev.perennial.engine.question;

import org.jspecify.annotations.Nullable;

/** Tallies by two numbers each: a table with open places, for a way has one at every step. */
final class Links {

    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private long[] ends = new long[64];
    private @Nullable Tally[] tallies = new @Nullable Tally[64];
    private int size;

    /** What is done with each link. */
    interface Visitor {
        void visit(int from, int to, Tally tally);
    }

    Tally get(int from, int to) {
        if (2 * size >= tallies.length) widen();
        long key = key(from, to);
        int place = place(key, ends, tallies);
        var there = tallies[place];
        if (there != null) return there;
        var fresh = new Tally();
        ends[place] = key;
        tallies[place] = fresh;
        size++;
        return fresh;
    }

    private static long key(int from, int to) {
        return ((long) from << Integer.SIZE) | to;
    }

    /** Where a link is, or would be. */
    private static int place(long key, long[] ends, @Nullable Tally[] tallies) {
        int place = (int) ((key * SPREAD) >>> Integer.SIZE) & (tallies.length - 1);
        while (tallies[place] != null && ends[place] != key) place = (place + 1) & (tallies.length - 1);
        return place;
    }

    private void widen() {
        var wider = new long[2 * ends.length];
        var more = new @Nullable Tally[wider.length];
        for (int i = 0; i < ends.length; i++) {
            var tally = tallies[i];
            if (tally == null) continue;
            int place = place(ends[i], wider, more);
            wider[place] = ends[i];
            more[place] = tally;
        }
        ends = wider;
        tallies = more;
    }

    void each(Visitor visitor) {
        for (int i = 0; i < ends.length; i++) {
            var tally = tallies[i];
            if (tally != null) visitor.visit((int) (ends[i] >>> Integer.SIZE), (int) ends[i], tally);
        }
    }
}
