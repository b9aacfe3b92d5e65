package dev.perennial.engine.sql;

import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.People;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the names in a question stand for: the members of segments, and the codes of event names. A code is given once
 * and never to another name, so a question may look one up while the writer gives out new ones: at worst no event
 * carries it yet.
 */
final class Names {

    private static final int NONE = -1;

    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private final Memberships memberships;

    Names(Memberships memberships) {
        this.memberships = memberships;
    }

    /** @throws dev.perennial.engine.question.Unanswerable when there is no such segment */
    People members(long segment) {
        return memberships.known(segment);
    }

    void put(String name, int code) {
        codes.put(name, code);
    }

    /** Codes of the names that exist; one that matches nothing for each that does not. */
    List<Integer> codes(List<String> names) {
        return names.stream().map(name -> codes.getOrDefault(name, NONE)).toList();
    }
}
