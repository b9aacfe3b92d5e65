package dev.perennial.engine.timeline;

import dev.perennial.engine.log.Position;
import dev.perennial.engine.timeline.run.Damaged;
import dev.perennial.engine.timeline.run.Piece;
import dev.perennial.engine.timeline.run.Run;
import java.util.Optional;

/** The laws that the rows of one file obey. */
final class Rows {

    private final Piece piece;
    private final Run run;
    private final RunFile.Entry entry;
    private final Position position;
    private final int names;
    private final Optional<Origins> origins;

    /**
     * @param names how many there are
     * @param origins whose each is, where that could be read
     */
    Rows(Piece piece, RunFile.Entry entry, Position position, int names, Optional<Origins> origins) {
        this.piece = piece;
        this.run = piece.run();
        this.entry = entry;
        this.position = position;
        this.names = names;
        this.origins = origins;
    }

    /**
     * @param dated whether the file is about a month
     * @throws Damaged naming the first law that is broken
     */
    void check(boolean dated) {
        if (run.bytes() != entry.bytes()) throw broken("its length is not what the manifest says");
        if (run.rows() != entry.rows()) throw broken("the number of its rows is not what the manifest says");
        if (run.start(0) != 0 || run.start(run.people()) != run.rows()) throw broken("rows belong to nobody");
        long before = -1;
        for (int place = 0; place < run.people(); place++) {
            long person = run.person(place);
            if (person <= before) throw broken("its people are not in order");
            if (Block.of(person) != entry.block()) throw broken("person " + person + " does not belong here");
            for (int row = run.start(place); row < run.start(place + 1); row++) {
                check(person, row);
                if (row > run.start(place) && !isInOrder(person, row)) throw broken("row " + row + " is out of order");
                if (dated) checkTime(row);
            }
            before = person;
        }
    }

    private void check(long person, int row) {
        if (run.code(row) < 0 || run.code(row) >= names) throw broken("row " + row + " has a name nobody gave");
        if (!piece.has(row) || origins.isEmpty()) return;
        if (origins.get().person(run.origin(row, person)) != person)
            throw broken("row " + row + " belongs to somebody else");
    }

    private void checkTime(int row) {
        long ms = run.ms(row);
        if (ms < Month.firstMs(entry.month()) || ms >= Month.firstMs(entry.month() + 1))
            throw broken("row " + row + " is of another month");
        if (run.offset(row) > position.log()) throw broken("row " + row + " is newer than the manifest");
    }

    private boolean isInOrder(long person, int row) {
        int order = Long.compare(run.ms(row - 1), run.ms(row));
        if (order == 0) order = Long.compare(run.origin(row - 1, person), run.origin(row, person));
        if (order == 0) order = Long.compare(run.offset(row - 1), run.offset(row));
        return order <= 0;
    }

    private Damaged broken(String law) {
        return new Damaged(entry.name(), law, null);
    }
}
