package dev.perennial.world;

/** Tells a whole world and writes down what is true about it. */
public final class Filling {

    /** How many people are told between two looks at whether everything arrived. */
    private static final int STRETCH = 2_000;

    private final World world;
    private final Telling telling;
    private final Truth truth;
    private long events;

    public Filling(World world, Telling telling, Truth truth) {
        this.world = world;
        this.telling = telling;
        this.truth = truth;
    }

    /** Whoever wants to know how far it is; may end it by an exception. */
    public interface Watch {
        void told(int people);

        /** Everything about so many people is kept on the other side. */
        void kept(int people);
    }

    /**
     * Tells everybody, one after the other, and the programs at the end. The truth is written from the beginning, also
     * when telling goes on from somewhere.
     *
     * @param from the people before this are known there already
     * @return how many messages were told
     */
    public long run(int from, Watch watch) {
        for (int number = 0; number < world.people(); number++) {
            boolean known = number < from;
            truth.person(world.tell(number, told -> tell(told, known)));
            if (known) continue;
            watch.told(number + 1);
            if ((number + 1) % STRETCH != 0) continue;
            telling.finish();
            watch.kept(number + 1);
        }
        for (int number = 0; number < Bot.COUNT; number++)
            truth.bot(Bot.tell(world, number, told -> tell(told, false)));
        telling.finish();
        return events;
    }

    private void tell(Told told, boolean known) {
        if (known) return;
        events++;
        telling.tell(told);
    }
}
