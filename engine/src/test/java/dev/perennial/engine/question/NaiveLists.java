package dev.perennial.engine.question;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lists of people, of one person's deeds, and of what exists. */
final class NaiveLists {

    private NaiveLists() {}

    static List<Roll.Row> roll(Roll roll, List<NaiveStore.Person> everybody) {
        return roll.among()
                .ids()
                .filter(id -> roll.after().isEmpty() || id > roll.after().get().value())
                .limit(roll.limit())
                .mapToObj(id -> everybody.stream()
                        .filter(person -> person.id.value() == id)
                        .findFirst()
                        .orElseGet(() -> new NaiveStore.Person(new PersonId(id), Memberships.NONE)))
                .map(NaiveLists::row)
                .toList();
    }

    private static Roll.Row row(NaiveStore.Person person) {
        var times = person.events.stream()
                .filter(event -> event.event().isActivity())
                .map(event -> event.event().occurredAt())
                .toList();
        return new Roll.Row(
                person.id,
                times.stream().min(Instant::compareTo),
                times.stream().max(Instant::compareTo),
                times.size(),
                new LinkedHashMap<>(person.traits));
    }

    static List<History.Entry> history(History history, List<NaiveStore.Person> everybody) {
        var order = Comparator.comparing(History.Mark::occurredAt)
                .thenComparingLong(History.Mark::origin)
                .thenComparingLong(History.Mark::offset);
        return everybody.stream()
                .filter(person -> person.id.equals(history.person()))
                .flatMap(person -> person.events.stream())
                .map(NaiveLists::entry)
                .filter(entry -> history.names().isEmpty() || history.names().contains(entry.name()))
                .filter(entry -> history.before().isEmpty()
                        || order.compare(entry.mark(), history.before().get()) < 0)
                .sorted(Comparator.comparing(History.Entry::mark, order).reversed())
                .limit(history.limit())
                .toList();
    }

    private static History.Entry entry(Change.Stamped stamped) {
        var event = stamped.event();
        var mark = new History.Mark(event.occurredAt(), stamped.origin().value(), stamped.offset());
        return new History.Entry(mark, event.source(), event.name(), event.properties());
    }

    static Schema schema(List<Change.Stamped> events, List<Change.TraitChanged> deeds) {
        var names = new TreeMap<String, List<Change.Stamped>>();
        events.forEach(event -> names.computeIfAbsent(event.event().name(), _ -> new ArrayList<>())
                .add(event));
        var kinds = new ArrayList<Schema.EventKind>();
        names.forEach((name, told) -> kinds.add(new Schema.EventKind(
                name,
                told.stream().anyMatch(event -> event.event().isActivity()),
                told.size(),
                told.stream()
                        .map(event -> event.event().occurredAt())
                        .max(Instant::compareTo)
                        .orElseThrow(),
                fields(told.stream()
                        .<Map<String, Value>>map(
                                event -> event.event().properties().values())
                        .toList()),
                0)));
        return new Schema(kinds, fields(traits(deeds)));
    }

    /** The traits of each origin by itself. */
    private static List<Map<String, Value>> traits(List<Change.TraitChanged> deeds) {
        var origins = new TreeMap<PersonId, NaiveStore.Person>();
        deeds.stream()
                .sorted(Comparator.comparing(Change.TraitChanged::occurredAt)
                        .thenComparingLong(Change.TraitChanged::offset)
                        .thenComparingLong(Change.TraitChanged::number))
                .forEach(deed -> origins.computeIfAbsent(
                                deed.origin(), id -> new NaiveStore.Person(id, Memberships.NONE))
                        .tell(deed.deed()));
        return origins.values().stream()
                .<Map<String, Value>>map(person -> person.traits)
                .toList();
    }

    private static List<Schema.Field> fields(List<? extends Map<String, Value>> records) {
        var values = new TreeMap<String, List<Value>>();
        records.forEach(record -> record.forEach((name, value) ->
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value)));
        var fields = new ArrayList<Schema.Field>();
        values.forEach((name, held) -> fields.add(new Schema.Field(name, most(held), fields(lines(held)))));
        return fields;
    }

    private static List<? extends Map<String, Value>> lines(List<Value> held) {
        return held.stream().flatMap(value -> Meaning.lines(value).stream()).toList();
    }

    /** The type that most have; of equals the first that the list of types names. */
    private static Schema.Type most(List<Value> held) {
        Optional<Schema.Type> most = Optional.empty();
        for (var type : Schema.Type.values())
            if (count(held, type) > most.map(best -> count(held, best)).orElse(0L)) most = Optional.of(type);
        return most.orElseThrow();
    }

    private static long count(List<Value> held, Schema.Type type) {
        return held.stream().filter(value -> type(value) == type).count();
    }

    private static Schema.Type type(Value value) {
        return switch (value) {
            case Value.Text _ -> Schema.Type.TEXT;
            case Value.Num _ -> Schema.Type.NUMBER;
            case Value.Flag _ -> Schema.Type.FLAG;
            case Value.Texts _ -> Schema.Type.TEXTS;
            case Value.Lines _ -> Schema.Type.LINES;
        };
    }
}
