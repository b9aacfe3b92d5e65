package dev.perennial.engine.log;

import dev.perennial.engine.event.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list of changes comes to: those at or below the position are left out, and of several deeds on one trait, or
 * several moves of one origin, only the last remains.
 */
public final class Batch {

    private static final Comparator<Change.TraitChanged> LATER = Comparator.comparing(Change.TraitChanged::occurredAt)
            .thenComparingLong(Change.TraitChanged::offset)
            .thenComparingLong(Change.TraitChanged::number);

    private final List<Change.Stamped> events = new ArrayList<>();
    private final Map<PersonId, Map<String, Change.TraitChanged>> traits = new LinkedHashMap<>();
    private final Map<PersonId, PersonId> moves = new LinkedHashMap<>();
    private final Set<PersonId> forgotten = new LinkedHashSet<>();
    private final Set<PersonId> named = new LinkedHashSet<>();
    private Position position;

    private Batch(Position position) {
        this.position = position;
    }

    public static Batch of(List<Change> changes, Position position) {
        var batch = new Batch(position);
        changes.forEach(batch::add);
        return batch;
    }

    private void add(Change change) {
        switch (change) {
            case Change.Stamped stamped
            when stamped.offset() > position.log() -> {
                position = new Position(stamped.offset(), position.changes());
                events.add(stamped);
            }
            case Change.Stamped _ -> {}
            case Change.Moved(var number, var origin, var from, var into)
            when passes(number) -> {
                moves.put(origin, into);
                named.addAll(List.of(from, into));
            }
            case Change.Moved _ -> {}
            case Change.TraitChanged deed
            when passes(deed.number()) ->
                traits.computeIfAbsent(deed.origin(), _ -> new HashMap<>())
                        .merge(deed.deed().trait(), deed, (a, b) -> LATER.compare(a, b) > 0 ? a : b);
            case Change.TraitChanged _ -> {}
            case Change.Forgotten(var number, var origin) when passes(number) -> forgotten.add(origin);
            case Change.Forgotten _ -> {}
        }
    }

    private boolean passes(long number) {
        if (number <= position.changes()) return false;
        position = new Position(position.log(), number);
        return true;
    }

    /** Leaves out what belongs to origins that are forgotten: nothing of them may come back. */
    public void drop(Collection<PersonId> dead) {
        var origins = Set.copyOf(dead);
        events.removeIf(event -> origins.contains(event.origin()));
        traits.keySet().removeAll(origins);
        moves.keySet().removeAll(origins);
    }

    /** Where the store stands after this batch. */
    public Position position() {
        return position;
    }

    public List<Change.Stamped> events() {
        return events;
    }

    public List<Change.TraitChanged> traits() {
        return traits.values().stream()
                .flatMap(deeds -> deeds.values().stream())
                .toList();
    }

    public Map<PersonId, PersonId> moves() {
        return moves;
    }

    public Set<PersonId> forgotten() {
        return forgotten;
    }

    /** People whom a move named, whatever they are called afterwards. */
    public Set<PersonId> named() {
        return named;
    }

    /** Origins of which an event or a trait is known from now on. */
    public Set<PersonId> living() {
        var origins = new LinkedHashSet<>(traits.keySet());
        events.forEach(event -> origins.add(event.origin()));
        return origins;
    }

    /** Every origin that something happens to. */
    public Set<PersonId> origins() {
        var origins = living();
        origins.addAll(moves.keySet());
        origins.addAll(forgotten);
        return origins;
    }
}
