package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a person did, cut into visits: one ends where more than a pause passes. */
final class NaiveVisits {

    private NaiveVisits() {}

    static List<List<Event>> of(List<Event> events, Duration pause) {
        var visits = new ArrayList<List<Event>>();
        for (int i = 0; i < events.size(); i++) {
            if (i == 0
                    || Duration.between(
                                            events.get(i - 1).occurredAt(),
                                            events.get(i).occurredAt())
                                    .compareTo(pause)
                            > 0) visits.add(new ArrayList<>());
            visits.getLast().add(events.get(i));
        }
        return visits;
    }
}
