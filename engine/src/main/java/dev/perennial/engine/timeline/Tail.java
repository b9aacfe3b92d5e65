package dev.perennial.engine.timeline;

import dev.perennial.engine.timeline.run.Image;
import dev.perennial.engine.timeline.run.Part;
import dev.perennial.engine.timeline.run.Piece;
import dev.perennial.engine.timeline.run.Run;
import dev.perennial.engine.timeline.run.Runs;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the pieces of a tail few: eight of about one size become one. So each row is merged once for every eightfold
 * growth of the tail, and a question reads a few dozen pieces at most.
 */
final class Tail {

    private static final int AT_ONCE = 8;

    private Tail() {}

    static Pieces shortened(Pieces pieces) {
        var tail = new ArrayList<>(pieces.tail());
        while (mayMerge(tail)) {
            var last = tail.subList(tail.size() - AT_ONCE, tail.size());
            var merged = Runs.merged(List.copyOf(last), Part.ALL);
            last.clear();
            merged.ifPresent(run -> tail.add(Piece.resident(Run.resident(Image.resident(run.bytes())))));
        }
        return pieces.withTail(tail);
    }

    private static boolean mayMerge(List<Piece> tail) {
        if (tail.size() < AT_ONCE) return false;
        int level = level(tail.getLast());
        return tail.subList(tail.size() - AT_ONCE, tail.size()).stream().allMatch(piece -> level(piece) <= level);
    }

    /** How often a piece of this size has grown eightfold. */
    private static int level(Piece piece) {
        return (32 - Integer.numberOfLeadingZeros(piece.source().rows())) / 3;
    }
}
