package dev.perennial.server.profile;

import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.People;
import java.util.Set;

/**
 * What one step of the store changed.
 *
 * @param people everybody whom it touched, by the number they have now, and everybody in {@code moved}
 * @param moved the people who gained or lost an identifier; a number that went up into another is among them, although
 *     nobody has it any more
 * @param events the names of the events that were added
 * @param traits the names of the traits that changed
 * @param position where the store stands now
 */
public record PeopleTouched(People people, People moved, Set<String> events, Set<String> traits, Position position) {
    public PeopleTouched {
        events = Set.copyOf(events);
        traits = Set.copyOf(traits);
    }
}
