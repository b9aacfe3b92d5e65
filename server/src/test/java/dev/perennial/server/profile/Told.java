package dev.perennial.server.profile;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Events in the words of a test. Times are seconds. */
final class Told {

    private static final AtomicInteger MESSAGES = new AtomicInteger();

    private Told() {}

    /** Somebody did something. */
    static Event did(long time, Identifier who, String name) {
        return event(time, name, List.of(who), Optional.empty(), List.of());
    }

    /** An anonymous visitor signed in, with traits: name, value, name, value. */
    static Event identified(long time, String login, String visitor, String... traits) {
        var names = List.of(Identifier.login(login), Identifier.anonymous(visitor));
        var link = new Link(names.get(0), names.get(1), Link.Reason.IDENTIFY);
        return event(time, Event.IDENTIFY, names, Optional.of(link), puts(traits));
    }

    /** A login says something about themselves. */
    static Event described(long time, String login, String... traits) {
        return event(time, Event.IDENTIFY, List.of(Identifier.login(login)), Optional.empty(), puts(traits));
    }

    /** A former identifier is declared to be this login. */
    static Event aliased(long time, String login, String former) {
        var link = new Link(Identifier.login(login), Identifier.anonymous(former), Link.Reason.ALIAS);
        return event(time, Event.ALIAS, List.of(Identifier.login(login)), Optional.of(link), List.of());
    }

    static Event event(long time, String name, List<Identifier> who, Optional<Link> link, List<TraitDeed> traits) {
        var instant = Instant.ofEpochSecond(time);
        var id = "m" + MESSAGES.incrementAndGet();
        return new Event(1, id, name, who, link, traits, instant, instant, Properties.NONE);
    }

    private static List<TraitDeed> puts(String... traits) {
        var deeds = new ArrayList<TraitDeed>();
        for (int i = 0; i < traits.length; i += 2) deeds.add(new TraitDeed.Put(traits[i], Value.of(traits[i + 1])));
        return deeds;
    }
}
