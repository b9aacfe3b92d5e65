package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Members;
import dev.perennial.engine.question.People;
import java.util.List;
import java.util.stream.Stream;

/** Sets of people while they are collected, one behind the other; units bring different people. */
final class Collected {

    private final Members[] sets;

    Collected(int size) {
        sets = Stream.generate(Members::new).limit(size).toArray(Members[]::new);
    }

    /** The number of the first set in an outbox; the others follow. */
    int number(Outbox outbox) {
        int first = outbox.number(sets[0]);
        for (int set = 1; set < sets.length; set++) outbox.number(sets[set]);
        return first;
    }

    void add(int set, long person) {
        sets[set].add((int) person);
    }

    Members set(int set) {
        return sets[set];
    }

    static Collected together(int size, List<Collected> parts) {
        var all = new Collected(size);
        for (int set = 0; set < size; set++) for (var part : parts) all.sets[set].addAll(part.sets[set]);
        return all;
    }

    People people(int set) {
        return sets[set].people();
    }
}
