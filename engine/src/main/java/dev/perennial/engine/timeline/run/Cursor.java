package dev.perennial.engine.timeline.run;

/** Goes through the rows of one piece that belong to some people and to some time. */
final class Cursor implements Comparable<Cursor> {

    private final Piece piece;
    private final Run run;
    private final long lastPerson;
    private final long fromMs;
    private final long toMs;
    private final int source;
    private int place;
    private int row = -1;
    private long person;
    private long ms;
    private long origin;

    /** @param source where the piece stands among those that are merged */
    Cursor(Piece piece, int source, Part part) {
        this.piece = piece;
        this.run = piece.run();
        this.lastPerson = part.lastPerson();
        this.fromMs = part.fromMs();
        this.toMs = part.toMs();
        this.source = source;
        this.place = run.place(part.firstPerson());
        this.row = run.start(place) - 1;
    }

    /** Goes to the next row; false behind the last. */
    boolean next() {
        while (place < run.people()) {
            long who = run.person(place);
            if (who > lastPerson) return false;
            int end = run.start(place + 1);
            while (++row < end) {
                long when = run.ms(row);
                if (when < fromMs || when >= toMs || !piece.has(row)) continue;
                person = who;
                ms = when;
                origin = run.origin(row, who);
                return true;
            }
            row = end - 1;
            place++;
        }
        return false;
    }

    int source() {
        return source;
    }

    int row() {
        return row;
    }

    void copyTo(Spine spine) {
        spine.add(person, origin, ms, run.code(row), run.offset(row), run.mark(row));
    }

    @Override
    public int compareTo(Cursor other) {
        int order = Long.compare(person, other.person);
        if (order == 0) order = Long.compare(ms, other.ms);
        if (order == 0) order = Long.compare(origin, other.origin);
        if (order == 0) order = Long.compare(run.offset(row), other.run.offset(other.row));
        if (order == 0) order = Long.compare(run.mark(row), other.run.mark(other.row));
        return order;
    }
}
