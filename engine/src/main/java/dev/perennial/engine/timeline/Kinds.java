package dev.perennial.engine.timeline;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Listed;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.timeline.run.Carried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what arrived, name by name, so that saying what exists does not read every event; and decides which properties
 * have columns. A name keeps its place when nothing is left of it.
 */
final class Kinds {

    private final Map<String, Kind> events = new TreeMap<>();
    private final Slots traits = new Slots();

    /** As it is kept. */
    record Kept(List<KeptEvent> events, Map<String, Map<Schema.Type, Long>> traits) {}

    record KeptEvent(
            String name,
            long activities,
            long records,
            long lastMs,
            Map<String, Map<Schema.Type, Long>> properties,
            @Nullable Long unlisted) {}

    private static final class Kind {
        private final Slots properties = new Slots();
        private final Listed listed;
        private long activities;
        private long records;
        private long lastMs = Long.MIN_VALUE;
        private long unlisted;

        Kind(int before) {
            listed = new Listed(before);
        }

        boolean exists() {
            return activities + records > 0;
        }

        void count(boolean activity, SequencedMap<String, Value> values, int one) {
            if (activity) activities += one;
            else records += one;
            values.forEach((name, value) -> {
                if (!listed.takes(name)) unlisted += one;
                else unlisted += one * properties.count(name, value, one, field -> listed.takes(name, field));
            });
        }

        boolean hasColumn(String name, Value value) {
            if (!listed.takes(name)) return false;
            return !(value instanceof Value.Lines(var lines))
                    || lines.stream()
                            .allMatch(line -> line.keySet().stream().allMatch(field -> listed.takes(name, field)));
        }
    }

    /** @param order every name of an event, in the order of its first arrival */
    Kinds(Kept kept, List<String> order) {
        var places = new HashMap<String, Integer>();
        order.forEach(name -> places.put(name, places.size()));
        for (var event : kept.events) {
            var kind = new Kind(places.getOrDefault(event.name, places.size()));
            kind.activities = event.activities;
            kind.records = event.records;
            kind.lastMs = event.lastMs;
            kind.unlisted = Objects.requireNonNullElse(event.unlisted, 0L);
            kind.properties.restore(event.properties, kind.listed);
            events.put(event.name, kind);
        }
        kept.traits.forEach((slot, types) -> types.forEach((type, n) -> traits.add(slot, type, n)));
    }

    /** @return what the event says, parted into what has columns and what is beyond */
    synchronized Carried arrived(String name, boolean activity, long ms, SequencedMap<String, Value> properties) {
        var kind = events.computeIfAbsent(name, _ -> new Kind(events.size()));
        kind.lastMs = Math.max(kind.lastMs, ms);
        kind.count(activity, properties, 1);
        return Carried.parted(properties, kind::hasColumn);
    }

    /**
     * The opposite of {@link #arrived}.
     *
     * @return whether it was the newest of its name, so that {@link #last} has to be told
     */
    synchronized boolean left(String name, boolean activity, long ms, SequencedMap<String, Value> properties) {
        var kind = events.get(name);
        if (kind == null) return false;
        kind.count(activity, properties, -1);
        if (!kind.exists()) kind.lastMs = Long.MIN_VALUE;
        return ms >= kind.lastMs && kind.exists();
    }

    /** When the newest event of this name happened. */
    synchronized void last(String name, long ms) {
        var kind = events.get(name);
        if (kind != null && kind.exists()) kind.lastMs = ms;
    }

    /** A trait has this value from now on, or no longer. */
    synchronized void trait(String name, Value value, int one) {
        traits.count(name, value, one);
    }

    synchronized Schema schema() {
        var kinds = new ArrayList<Schema.EventKind>();
        events.forEach((name, kind) -> {
            if (kind.exists()) kinds.add(said(name, kind));
        });
        return new Schema(kinds, traits.fields());
    }

    private static Schema.EventKind said(String name, Kind kind) {
        return new Schema.EventKind(
                name,
                kind.activities > 0,
                kind.activities + kind.records,
                Instant.ofEpochMilli(kind.lastMs),
                kind.properties.fields(),
                kind.unlisted);
    }

    synchronized Kept kept() {
        var kinds = new ArrayList<KeptEvent>();
        events.forEach((name, kind) -> kinds.add(new KeptEvent(
                name, kind.activities, kind.records, kind.lastMs, kind.properties.counts(), kind.unlisted)));
        return new Kept(kinds, traits.counts());
    }
}
