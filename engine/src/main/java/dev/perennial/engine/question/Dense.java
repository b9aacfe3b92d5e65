package dev.perennial.engine.question;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.Container;
import org.roaringbitmap.RoaringBitmap;

/**
 * A set laid out so that it can be compared with many others: two sets of a few thousand in a block are a thousand
 * words each, which is far quicker to count over than two lists. Takes up to 8 KB for each block.
 */
final class Dense {

    /** From so many in a block on, words are quicker than a list. */
    private static final int MANY = 512;

    private final List<Part> parts = new ArrayList<>();

    private record Part(char block, Container members) {}

    Dense(RoaringBitmap set) {
        for (var pointer = set.getContainerPointer(); pointer.getContainer() != null; pointer.advance()) {
            var members = pointer.getContainer();
            parts.add(new Part(pointer.key(), pointer.getCardinality() < MANY ? members : members.toBitmapContainer()));
        }
    }

    /** How many are in both. */
    long shared(Dense other) {
        long shared = 0;
        int here = 0;
        int there = 0;
        while (here < parts.size() && there < other.parts.size()) {
            var mine = parts.get(here);
            var theirs = other.parts.get(there);
            if (mine.block == theirs.block) shared += mine.members.andCardinality(theirs.members);
            if (mine.block <= theirs.block) here++;
            if (theirs.block <= mine.block) there++;
        }
        return shared;
    }
}
