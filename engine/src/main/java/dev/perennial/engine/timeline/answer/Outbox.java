package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Members;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes who belongs to which of many sets, and hands it on set by set. Sets lie far apart in memory; so each is visited
 * once for many people, and not for each by itself.
 */
final class Outbox {

    private static final int SIZE = 1 << 15;

    private final List<Members> sets = new ArrayList<>();
    private final int[] numbers = new int[SIZE];
    private final int[] people = new int[SIZE];
    private final int[] sorted = new int[SIZE];
    private int[] ends = {};
    private int size;

    /** The number of a set from now on. */
    int number(Members set) {
        sets.add(set);
        return sets.size() - 1;
    }

    /** @param number of the set */
    void add(int number, int person) {
        if (size == SIZE) empty();
        numbers[size] = number;
        people[size++] = person;
    }

    /** Hands on what is left. Within a set, people stay in the order in which they came. */
    void empty() {
        if (ends.length <= sets.size()) ends = new int[2 * sets.size() + 1];
        for (int i = 0; i < size; i++) ends[numbers[i] + 1]++;
        for (int set = 0; set < sets.size(); set++) ends[set + 1] += ends[set];
        for (int i = 0; i < size; i++) sorted[ends[numbers[i]]++] = people[i];
        int from = 0;
        for (int set = 0; set < sets.size(); set++) {
            int to = ends[set];
            if (to > from) sets.get(set).addAll(sorted, from, to);
            ends[set] = 0;
            from = to;
        }
        ends[sets.size()] = 0;
        size = 0;
    }
}
