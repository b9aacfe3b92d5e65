package dev.perennial.server.collect.imports;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.TraitDeed;
import dev.perennial.engine.event.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An event that lines are added to: one line, or those of a group in the order of the file. */
final class OneEvent {

    /** An order has hundreds of lines; a hundred thousand are a wrong column to group by. */
    static final int LINES_MAX = 10_000;

    private final Meaning meaning;
    private final String name;
    private final String key;
    private @Nullable Identifier person;
    private @Nullable Identifier anonymous;
    private @Nullable Instant time;
    private int count;
    private BigDecimal amount = BigDecimal.ZERO;
    private final SequencedMap<String, Value> properties = new LinkedHashMap<>();
    private final SequencedMap<String, Value> traits = new LinkedHashMap<>();
    private final List<SequencedMap<String, Value>> lines = new ArrayList<>();

    OneEvent(Meaning meaning, String name, String key) {
        this.meaning = meaning;
        this.name = name;
        this.key = key;
    }

    /** Adds a line. All of it is read before any of it counts, so that a bad line leaves no trace. */
    void add(@Nullable String[] cells) throws BadLine {
        if (count == LINES_MAX) throw new BadLine(Reason.GROUP_FULL, key);
        var mapping = meaning.mapping();
        var group = mapping.group();
        var who = meaning.person(cells);
        if (person != null && who.isPresent() && !who.get().equals(person))
            throw new BadLine(Reason.OTHER_PERSON, who.get().value());
        var somebody = meaning.anonymous(cells, key);
        var when = meaning.time(cells);
        var said = values(cells, mapping.properties());
        var known = values(cells, mapping.traits());
        var kept = group == null || group.lines() == null
                ? null
                : values(cells, group.lines().fields());
        var summand = group == null || group.amount() == null
                ? BigDecimal.ZERO
                : meaning.amount(cells, group.amount().product());

        count++;
        person = person == null ? who.orElse(null) : person;
        anonymous = anonymous == null ? somebody.orElse(null) : anonymous;
        time = time == null || when.isBefore(time) ? when : time;
        said.forEach(properties::putIfAbsent);
        known.forEach(traits::putIfAbsent);
        if (kept != null) lines.add(kept);
        amount = amount.add(summand);
    }

    /** How many lines it has. */
    int count() {
        return count;
    }

    /** The event; empty when no line was good, or none of them says whose it is. */
    Optional<Event> event(Arrival arrival, String messageId) {
        var whose = person == null ? anonymous : person;
        if (whose == null || time == null) return Optional.empty();
        return Optional.of(new Event(
                arrival.source(),
                messageId,
                name,
                List.of(whose),
                Optional.empty(),
                deeds(),
                time,
                arrival.receivedAt(),
                properties(arrival)));
    }

    private SequencedMap<String, Value> values(@Nullable String[] cells, List<Column> columns) throws BadLine {
        var values = new LinkedHashMap<String, Value>();
        for (var column : columns) {
            var cell = meaning.cell(cells, column.column());
            if (cell != null) values.put(column.name(), Cell.value(cell, column.type()));
        }
        return values;
    }

    private List<TraitDeed> deeds() {
        return traits.entrySet().stream()
                .<TraitDeed>map(trait -> new TraitDeed.Put(trait.getKey(), trait.getValue()))
                .toList();
    }

    private Properties properties(Arrival arrival) {
        var group = meaning.mapping().group();
        var all = new LinkedHashMap<>(properties);
        arrival.number().ifPresent(number -> all.put(Arrival.PROPERTY, Value.of(number)));
        if (group == null) return new Properties(all);
        if (group.amount() != null) all.put(group.amount().name(), Value.of(amount));
        if (group.count() != null) all.put(group.count(), Value.of(count));
        if (group.lines() != null) all.put(group.lines().name(), new Value.Lines(lines));
        return new Properties(all);
    }
}
