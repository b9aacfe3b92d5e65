package dev.perennial.engine.timeline;

/** People by 65,536: what one file holds, and one container of a set of people. */
public final class Block {

    private static final int BITS = 16;

    private Block() {}

    public static long of(long person) {
        return person >>> BITS;
    }

    public static long firstPerson(long block) {
        return block << BITS;
    }

    public static long lastPerson(long block) {
        return ((block + 1) << BITS) - 1;
    }
}
