package dev.perennial.engine.timeline;

import java.util.List;

/**
 * When a tail is written into files.
 *
 * @param share of all rows, from which on it is
 * @param rows below which it never is
 * @param bytes from which on it always is
 */
record Limits(double share, long rows, long bytes) {

    static final Limits USUAL = new Limits(0.02, 200_000, 256 << 20);

    boolean isExceeded(State state) {
        long tail = 0;
        long held = 0;
        for (var pieces : List.of(state.events(), state.traits()))
            for (var piece : pieces.tail()) {
                tail += piece.source().rows();
                held += piece.run().bytes();
            }
        long all = state.events().rows() + state.traits().rows();
        return held >= bytes || (tail >= rows && tail >= share * all);
    }
}
