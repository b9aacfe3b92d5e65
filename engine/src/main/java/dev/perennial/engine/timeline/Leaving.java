package dev.perennial.engine.timeline;

import dev.perennial.engine.timeline.run.Piece;
import java.util.IdentityHashMap;
import org.roaringbitmap.RoaringBitmap;

/** Which rows leave their pieces in one batch. */
final class Leaving {

    private final IdentityHashMap<Piece, RoaringBitmap> rows = new IdentityHashMap<>();

    /** What is done with a row of a piece. */
    interface Deed {
        void at(Piece piece, int row);
    }

    void add(Piece piece, int row) {
        rows.computeIfAbsent(piece, _ -> new RoaringBitmap()).add(row);
    }

    /** Goes through the rows of one origin that are still there. */
    void each(Pieces pieces, long origin, long person, Deed deed) {
        for (var piece : pieces.of(person)) {
            var run = piece.run();
            int place = run.place(person);
            if (place == run.people() || run.person(place) != person) continue;
            for (int row = run.start(place); row < run.start(place + 1); row++)
                if (run.origin(row, person) == origin && stays(piece, row)) deed.at(piece, row);
        }
    }

    private boolean stays(Piece piece, int row) {
        var gone = rows.get(piece);
        return piece.has(row) && (gone == null || !gone.contains(row));
    }

    IdentityHashMap<Piece, RoaringBitmap> rows() {
        return rows;
    }
}
