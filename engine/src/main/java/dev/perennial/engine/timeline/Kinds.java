package dev.perennial.engine.timeline;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Counts what arrived, name by name, so that saying what exists does not read every event. */
final class Kinds {

    private final Map<String, Kind> events = new TreeMap<>();
    private final Slots traits = new Slots();

    /** As it is kept. */
    record Kept(List<KeptEvent> events, Map<String, Map<Schema.Type, Long>> traits) {}

    record KeptEvent(
            String name, long activities, long records, long lastMs, Map<String, Map<Schema.Type, Long>> properties) {}

    private static final class Kind {
        private final Slots properties = new Slots();
        private long activities;
        private long records;
        private long lastMs = Long.MIN_VALUE;
    }

    Kinds(Kept kept) {
        for (var event : kept.events) {
            var kind = new Kind();
            kind.activities = event.activities;
            kind.records = event.records;
            kind.lastMs = event.lastMs;
            event.properties.forEach((slot, types) -> types.forEach((type, n) -> kind.properties.add(slot, type, n)));
            events.put(event.name, kind);
        }
        kept.traits.forEach((slot, types) -> types.forEach((type, n) -> traits.add(slot, type, n)));
    }

    synchronized void arrived(String name, boolean activity, long ms, SequencedMap<String, Value> properties) {
        var kind = events.computeIfAbsent(name, _ -> new Kind());
        kind.lastMs = Math.max(kind.lastMs, ms);
        count(kind, activity, properties, 1);
    }

    /**
     * The opposite of {@link #arrived}.
     *
     * @return whether it was the newest of its name, so that {@link #last} has to be told
     */
    synchronized boolean left(String name, boolean activity, long ms, SequencedMap<String, Value> properties) {
        var kind = events.get(name);
        if (kind == null) return false;
        count(kind, activity, properties, -1);
        if (kind.activities + kind.records <= 0) events.remove(name);
        return ms >= kind.lastMs && events.containsKey(name);
    }

    private static void count(Kind kind, boolean activity, SequencedMap<String, Value> properties, int one) {
        if (activity) kind.activities += one;
        else kind.records += one;
        properties.forEach((name, value) -> kind.properties.count(name, value, one));
    }

    /** When the newest event of this name happened. */
    synchronized void last(String name, long ms) {
        var kind = events.get(name);
        if (kind != null) kind.lastMs = ms;
    }

    /** A trait has this value from now on, or no longer. */
    synchronized void trait(String name, Value value, int one) {
        traits.count(name, value, one);
    }

    synchronized Schema schema() {
        var kinds = new ArrayList<Schema.EventKind>();
        events.forEach((name, kind) -> kinds.add(new Schema.EventKind(
                name,
                kind.activities > 0,
                kind.activities + kind.records,
                Instant.ofEpochMilli(kind.lastMs),
                kind.properties.fields())));
        return new Schema(kinds, traits.fields());
    }

    synchronized Kept kept() {
        var kinds = new ArrayList<KeptEvent>();
        events.forEach((name, kind) ->
                kinds.add(new KeptEvent(name, kind.activities, kind.records, kind.lastMs, kind.properties.counts())));
        return new Kept(kinds, traits.counts());
    }
}
