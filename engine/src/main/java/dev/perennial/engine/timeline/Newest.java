package dev.perennial.engine.timeline;

import dev.perennial.engine.timeline.run.Piece;

/** Looks through all events for the newest of a name; needed only when the one that was has been erased. */
record Newest(State state) {

    long of(String name) {
        int code = state.eventNames().find(name).orElseThrow();
        return state.events().all().mapToLong(piece -> of(piece, code)).max().orElseThrow();
    }

    private static long of(Piece piece, int code) {
        var run = piece.run();
        long newest = Long.MIN_VALUE;
        for (int row = 0; row < run.rows(); row++)
            if (run.code(row) == code && run.ms(row) > newest && piece.has(row)) newest = run.ms(row);
        return newest;
    }
}
