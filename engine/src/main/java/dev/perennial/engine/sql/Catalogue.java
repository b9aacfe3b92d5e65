package dev.perennial.engine.sql;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Listed;
import dev.perennial.engine.question.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Counts what arrived, name by name, so that saying what exists does not read every event. A name keeps its place when
 * nothing is left of it. The writer's alone.
 */
final class Catalogue {

    private final Names names;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<Integer, Kind> byCode = new HashMap<>();
    private final Set<Kind> changed = new LinkedHashSet<>();
    private int nextCode = 1;

    private Catalogue(Names names) {
        this.names = names;
    }

    static Catalogue load(Reading reading, Names names) throws SQLException {
        var catalogue = new Catalogue(names);
        reading.each(
                new Sql(
                        "select name_id, name, activities, records, last_ms, unlisted from event_name order by name_id",
                        List.of()),
                row -> catalogue.put(new Kind(row)));
        reading.each(
                new Sql("select name_id, property, field, type, events from property_kind", List.of()),
                row -> catalogue
                        .kind((int) row.number(1))
                        .restore(new Slot(row.text(2), row.text(3), Schema.Type.valueOf(row.text(4))), row.number(5)));
        return catalogue;
    }

    private void put(Kind kind) {
        kinds.put(kind.name, kind);
        byCode.put(kind.code, kind);
        names.put(kind.name, kind.code);
        nextCode = Math.max(nextCode, kind.code + 1);
    }

    private Kind kind(int code) {
        var kind = byCode.get(code);
        if (kind == null) throw new IllegalStateException("no event name has the code " + code);
        return kind;
    }

    /** The code of a name, a new one for a new name. */
    int code(String name) {
        var known = kinds.get(name);
        if (known != null) return known.code;
        var news = new Kind(nextCode, name);
        put(news);
        return news.code;
    }

    void arrived(int code, boolean activity, long occurredMs, SequencedMap<String, Value> properties) {
        var kind = kind(code);
        kind.lastMs = Math.max(kind.lastMs, occurredMs);
        count(kind, activity, properties, 1);
    }

    /** The opposite of {@link #arrived}, but for the last time: see {@link #last}. */
    void left(int code, boolean activity, SequencedMap<String, Value> properties) {
        var kind = kind(code);
        kind.lastMs = Long.MIN_VALUE;
        count(kind, activity, properties, -1);
    }

    /** Says when the newest event of this name happened. */
    void last(int code, long occurredMs) {
        kind(code).lastMs = occurredMs;
    }

    private void count(Kind kind, boolean activity, SequencedMap<String, Value> properties, int one) {
        changed.add(kind);
        if (activity) kind.activities += one;
        else kind.records += one;
        properties.forEach((name, value) -> kind.count(name, value, one));
    }

    static Schema.Type type(Value value) {
        return switch (value) {
            case Value.Text _ -> Schema.Type.TEXT;
            case Value.Num _ -> Schema.Type.NUMBER;
            case Value.Flag _ -> Schema.Type.FLAG;
            case Value.Texts _ -> Schema.Type.TEXTS;
            case Value.Lines _ -> Schema.Type.LINES;
        };
    }

    /** Writes what changed since the last time. */
    void save(Reading transaction, Appending appending) throws SQLException {
        if (changed.isEmpty()) return;
        var codes = changed.stream().map(kind -> kind.code).toList();
        for (var table : List.of("delete from event_name", "delete from property_kind"))
            transaction.execute(Sql.of("{table} where name_id in (select unnest(:codes::integer[]))")
                    .with("table", new Sql(table, List.of()))
                    .with("codes", codes)
                    .sql());
        appending.rows("event_name", changed, Catalogue::nameRow);
        var slots = new ArrayList<Map.Entry<Kind, Map.Entry<Slot, Long>>>();
        for (var kind : changed) for (var slot : kind.slots.entrySet()) slots.add(Map.entry(kind, slot));
        appending.rows("property_kind", slots, Catalogue::slotRow);
        changed.clear();
    }

    private static void nameRow(Appending.Line line, Kind kind) throws SQLException {
        line.add(kind.code)
                .add(kind.name)
                .add(kind.activities)
                .add(kind.records)
                .add(kind.lastMs)
                .add(kind.unlisted);
    }

    private static void slotRow(Appending.Line line, Map.Entry<Kind, Map.Entry<Slot, Long>> entry) throws SQLException {
        var slot = entry.getValue().getKey();
        line.add(entry.getKey().code)
                .add(slot.property)
                .add(slot.field)
                .add(slot.type.name())
                .add(entry.getValue().getValue());
    }

    /** A property, or a field of its lines, with one type that arrived. */
    private record Slot(String property, String field, Schema.Type type) {}

    private static final class Kind {
        private final int code;
        private final String name;
        private final Listed listed;
        private final Map<Slot, Long> slots = new HashMap<>();
        private long activities;
        private long records;
        private long lastMs = Long.MIN_VALUE;
        private long unlisted;

        Kind(int code, String name) {
            this.code = code;
            this.name = name;
            this.listed = new Listed(code - 1);
        }

        Kind(Row row) throws SQLException {
            this((int) row.number(1), row.text(2));
            activities = row.number(3);
            records = row.number(4);
            lastMs = row.number(5);
            unlisted = row.number(6);
        }

        void restore(Slot slot, long events) {
            if (slot.field.isEmpty()) listed.takes(slot.property);
            else listed.takes(slot.property, slot.field);
            slots.put(slot, events);
        }

        void count(String property, Value value, int one) {
            if (!listed.takes(property)) {
                unlisted += one;
                return;
            }
            add(new Slot(property, "", type(value)), one);
            if (value instanceof Value.Lines(var lines))
                for (var line : lines)
                    line.forEach((field, item) -> {
                        if (listed.takes(property, field)) add(new Slot(property, field, type(item)), one);
                        else unlisted += one;
                    });
        }

        private void add(Slot slot, int one) {
            slots.merge(slot, (long) one, Long::sum);
        }
    }
}
