package dev.perennial.engine.timeline.run;

/** Says whose the rows of a run are, one person after the other. Some people are read at once. */
public final class Owners {

    private static final int MANY = 256;

    private final Packed people;
    private final Packed starts;
    private final Packed.Scratch scratch = new Packed.Scratch();
    private final int[] ends = new int[MANY];
    private final long[] who = new long[MANY];
    private int place;
    private int read;
    private int until;
    private int end;

    Owners(Packed people, Packed starts, long person) {
        this.people = people;
        this.starts = starts;
        go(people.first(person));
    }

    private void go(int next) {
        place = next;
        if (place >= people.size()) {
            end = Integer.MAX_VALUE;
            return;
        }
        if (place < read || place >= until) {
            read = place;
            until = Math.min(people.size(), place + MANY);
            starts.read(read + 1, until - read, ends, scratch);
            people.read(read, until - read, who, scratch);
        }
        end = ends[place - read];
    }

    /** Goes on to whom a row belongs that is not before the rows of the person it stands at. */
    public void goToRow(int row) {
        while (end <= row) go(place + 1);
    }

    /** Goes on to this person, or to the next behind who has rows. */
    public void goTo(long person) {
        go(people.first(person, place, people.size()));
    }

    public long person() {
        return who[place - read];
    }

    /** The first row of the person it stands at; that of nobody is behind the last. */
    public int start() {
        return (int) starts.get(place);
    }

    /** The first row that belongs to somebody else. */
    public int end() {
        return end;
    }
}
