package dev.perennial.engine.sql;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What exists, from the counts kept beside the events and the traits as they stand. */
record SchemaSql(Reading reading) {

    Schema schema() throws SQLException {
        var properties = properties();
        var events = reading.list(
                new Sql("""
                        select name_id, name, activities, records, last_ms, unlisted
                          from event_name
                         where activities + records > 0
                         order by name
                        """, List.of()),
                row -> new Schema.EventKind(
                        row.text(2),
                        row.number(3) > 0,
                        row.number(3) + row.number(4),
                        Instant.ofEpochMilli(row.number(5)),
                        fields(properties.getOrDefault(row.number(1), Map.of())),
                        row.number(6)));
        return new Schema(events, traits());
    }

    private Map<Long, Map<String, Slot>> properties() throws SQLException {
        var names = new TreeMap<Long, Map<String, Slot>>();
        reading.each(
                new Sql("select name_id, property, field, type, events from property_kind where events > 0", List.of()),
                row -> names.computeIfAbsent(row.number(1), _ -> new TreeMap<>())
                        .computeIfAbsent(row.text(2), _ -> new Slot())
                        .count(row.text(3), Schema.Type.valueOf(row.text(4)), row.number(5)));
        return names;
    }

    private List<Schema.Field> traits() throws SQLException {
        var names = new TreeMap<String, Slot>();
        reading.each(
                new Sql("""
                        select name,
                               case when json_type(record, '/value') = 'VARCHAR' then 'TEXT'
                                    when json_type(record, '/value') = 'BOOLEAN' then 'FLAG'
                                    when json_type(record, '/value') <> 'ARRAY' then 'NUMBER'
                                    when json_type(record, '/value/0') = 'OBJECT' then 'LINES'
                                    else 'TEXTS'
                               end as type,
                               count(*)
                          from trait
                         where record is not null
                         group by name, type
                        """, List.of()),
                row -> names.computeIfAbsent(row.text(1), _ -> new Slot())
                        .count("", Schema.Type.valueOf(row.text(2)), row.number(3)));
        reading.each(
                new Sql("select name, record from trait where json_type(record, '/value/0') = 'OBJECT'", List.of()),
                row -> {
                    var slot = names.computeIfAbsent(row.text(1), _ -> new Slot());
                    for (var line : lines(row.text(2)))
                        line.forEach((field, value) -> slot.count(field, Catalogue.type(value), 1));
                });
        return fields(names);
    }

    private static List<SequencedMap<String, Value>> lines(String json) {
        return StoredJson.value(json) instanceof Value.Lines(var lines) ? lines : List.of();
    }

    private static List<Schema.Field> fields(Map<String, Slot> slots) {
        var fields = new ArrayList<Schema.Field>();
        slots.forEach((name, slot) -> fields.add(slot.field(name)));
        return fields;
    }

    /** The types of one property and of the fields of its lines. */
    private static final class Slot {
        private final Map<Schema.Type, Long> types = new EnumMap<>(Schema.Type.class);
        private final Map<String, Slot> fields = new TreeMap<>();

        void count(String field, Schema.Type type, long events) {
            if (field.isEmpty()) types.merge(type, events, Long::sum);
            else fields.computeIfAbsent(field, _ -> new Slot()).count("", type, events);
        }

        Schema.Field field(String name) {
            var most = types.entrySet().stream()
                    .max(Map.Entry.<Schema.Type, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(Schema.Type.LINES);
            return new Schema.Field(name, most, SchemaSql.fields(fields));
        }
    }
}
