package dev.perennial.server.collect.log;

import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.engine.log.EventLog.Acceptance.Duplicate;
import dev.perennial.engine.log.EventLog.Acceptance.Stored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of a list of events: who is new and gets the next offset, who was there already.
 *
 * @param newest the offset of the newest event afterwards
 * @param answers one per event, in the order given
 * @param fresh the new ones, at the offsets just before and at {@code newest}
 * @param repeats the others
 */
record Decision(long newest, List<Acceptance> answers, List<Keyed> fresh, List<Keyed> repeats) {

    /**
     * Decides for events in order; the first of two with one key is the new one.
     *
     * @param newest the offset of the newest event before
     * @param known which of the keys are in the log
     */
    static Decision of(long newest, Set<UUID> known, List<Keyed> events) {
        var seen = new HashSet<>(known);
        var answers = new ArrayList<Acceptance>(events.size());
        var fresh = new ArrayList<Keyed>(events.size());
        var repeats = new ArrayList<Keyed>();
        for (var event : events) {
            if (seen.add(event.dedupe())) {
                fresh.add(event);
                answers.add(new Stored(newest + fresh.size()));
            } else {
                repeats.add(event);
                answers.add(new Duplicate());
            }
        }
        return new Decision(newest + fresh.size(), answers, fresh, repeats);
    }

    long firstFresh() {
        return newest - fresh.size() + 1;
    }
}
