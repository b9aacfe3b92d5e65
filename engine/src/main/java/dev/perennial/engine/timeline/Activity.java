package dev.perennial.engine.timeline;

import dev.perennial.engine.event.Event;
import java.util.Set;

/** Tells what a person did from what was only recorded about them. */
public final class Activity {

    private static final Set<String> BOOKKEEPING = Set.of(Event.IDENTIFY, Event.ALIAS, Event.GROUP);

    private Activity() {}

    static boolean is(long source, String name) {
        return source != Event.PLATFORM && may(name);
    }

    /** Whether events of this name are activity when a source told them. */
    public static boolean may(String name) {
        return !BOOKKEEPING.contains(name);
    }
}
