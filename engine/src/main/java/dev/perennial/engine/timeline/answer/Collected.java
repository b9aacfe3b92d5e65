package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.People;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Sets of people while they are collected, one behind the other; units bring different people. */
final class Collected {

    private final RoaringBitmap[] sets;

    Collected(int size) {
        sets = new RoaringBitmap[size];
        for (int i = 0; i < size; i++) sets[i] = new RoaringBitmap();
    }

    void add(int set, long person) {
        sets[set].add((int) person);
    }

    RoaringBitmap set(int set) {
        return sets[set];
    }

    static Collected together(int size, List<Collected> parts) {
        var all = new Collected(size);
        for (int set = 0; set < size; set++) for (var part : parts) all.sets[set].or(part.sets[set]);
        return all;
    }

    People people(int set) {
        return People.of(sets[set]);
    }
}
