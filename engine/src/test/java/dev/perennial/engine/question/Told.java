package dev.perennial.engine.question;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a small history down as the changes that a store is told, numbered as they come. */
public final class Told {

    private final List<Change> changes = new ArrayList<>();
    private long offset;
    private long number;

    public Told did(long origin, String name, String occurredAt) {
        return did(origin, name, occurredAt, Map.of());
    }

    public Told did(long origin, String name, String occurredAt, Map<String, Value> properties) {
        return did(origin, 1, name, Instant.parse(occurredAt), properties);
    }

    public Told did(long origin, int source, String name, Instant occurredAt, Map<String, Value> properties) {
        offset++;
        var event = new Event(
                source,
                "m" + offset,
                name,
                List.of(Identifier.login("u" + origin)),
                Optional.empty(),
                List.of(),
                occurredAt,
                occurredAt,
                new Properties(new LinkedHashMap<>(properties)));
        changes.add(new Change.Stamped(offset, new PersonId(origin), event));
        return this;
    }

    public Told moved(long origin, long from, long into) {
        changes.add(new Change.Moved(++number, new PersonId(origin), new PersonId(from), new PersonId(into)));
        return this;
    }

    public Told has(long origin, String trait, Value value, Instant occurredAt) {
        return trait(origin, new TraitDeed.Put(trait, value), occurredAt, offset);
    }

    public Told lost(long origin, String trait, Instant occurredAt) {
        return trait(origin, new TraitDeed.Unset(trait), occurredAt, offset);
    }

    public Told trait(long origin, TraitDeed deed, Instant occurredAt, long at) {
        changes.add(new Change.TraitChanged(++number, new PersonId(origin), deed, occurredAt, at));
        return this;
    }

    public Told forgotten(long origin) {
        changes.add(new Change.Forgotten(++number, new PersonId(origin)));
        return this;
    }

    /** The offset of the last event told. */
    public long offset() {
        return offset;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
