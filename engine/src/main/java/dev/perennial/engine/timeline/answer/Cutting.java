package dev.perennial.engine.timeline.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Cuts what a person did into visits: one ends where more than a pause passes. */
final class Cutting {

    private Cutting() {}

    /** @param to the first event that no longer belongs to it */
    record Visit(int from, int to) {
        int size() {
            return to - from;
        }
    }

    static List<Visit> visits(Hits hits, Duration pause) {
        var visits = new ArrayList<Visit>();
        long pauseMs = pause.toMillis();
        int from = 0;
        for (int hit = 1; hit <= hits.size(); hit++) {
            if (hit < hits.size() && hits.ms(hit) - hits.ms(hit - 1) <= pauseMs) continue;
            visits.add(new Visit(from, hit));
            from = hit;
        }
        return visits;
    }
}
