package dev.perennial.server.audience;

import dev.perennial.engine.question.People;
import java.util.HashSet;
import java.util.Set;

/** What changed since the segments were last looked at. Safe for several threads. */
final class Pending {

    /**
     * @param people everybody whom something touched
     * @param moved those of them whose number changed, because two people turned out to be one
     * @param events names of the events they did
     * @param traits names of the traits that changed
     */
    record Batch(People people, People moved, Set<String> events, Set<String> traits) {}

    private People people = People.NOBODY;
    private People moved = People.NOBODY;
    private final Set<String> events = new HashSet<>();
    private final Set<String> traits = new HashSet<>();

    synchronized void add(Batch batch) {
        people = people.or(batch.people());
        moved = moved.or(batch.moved());
        events.addAll(batch.events());
        traits.addAll(batch.traits());
    }

    /** Everything since the last call. */
    synchronized Batch take() {
        var batch = new Batch(people, moved, Set.copyOf(events), Set.copyOf(traits));
        people = People.NOBODY;
        moved = People.NOBODY;
        events.clear();
        traits.clear();
        return batch;
    }
}
