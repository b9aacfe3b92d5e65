package dev.perennial.server.collect.imports;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a file mean.
 *
 * @param format how the file is cut into lines and columns
 * @param empty texts that stand for an empty cell, such as {@code NULL} or {@code \N}, besides nothing at all
 * @param person which column says whose line it is; without it every line is nobody's
 * @param nobody what becomes of a line that names no person; left out and counted unless given
 * @param event what the events are called
 * @param time when they happened
 * @param properties of the event
 * @param traits of the person, as of that time
 * @param group how lines become one event; without it each is its own
 */
public record Mapping(
        Format format,
        List<String> empty,
        @Nullable WhoIs person,
        Nobody nobody,
        Naming event,
        WhenIs time,
        List<Column> properties,
        List<Column> traits,
        @Nullable Grouping group) {

    public Mapping {
        need(format, "format");
        need(event, "event");
        need(time, "time");
        empty = List.copyOf(empty);
        properties = Column.distinct(properties);
        traits = Column.distinct(traits);
        if (person == null && nobody instanceof Nobody.Skip)
            throw new IllegalArgumentException("person is missing, and lines without one would all be left out");
        if (group == null && nobody instanceof Nobody.Anonymous(var column) && column == null)
            throw new IllegalArgumentException("without groups, anonymous needs a column that tells people apart");
        refuseTwins(properties, group);
    }

    @JsonCreator
    static Mapping given(
            Format format,
            @Nullable List<String> empty,
            @Nullable WhoIs person,
            @Nullable Nobody nobody,
            Naming event,
            WhenIs time,
            @Nullable List<Column> properties,
            @Nullable List<Column> traits,
            @Nullable Grouping group) {
        return new Mapping(
                format,
                requireNonNullElse(empty, List.of()),
                person,
                requireNonNullElse(nobody, new Nobody.Skip()),
                event,
                time,
                requireNonNullElse(properties, List.of()),
                requireNonNullElse(traits, List.of()),
                group);
    }

    /** Every column that is read, in the order of mention. */
    SequencedSet<String> columns() {
        var asked = new LinkedHashSet<String>();
        if (person != null) asked.add(person.column());
        if (nobody instanceof Nobody.Anonymous(var column) && column != null) asked.add(column);
        event.columns().forEach(asked::add);
        asked.add(time.column());
        Stream.concat(properties.stream(), traits.stream()).map(Column::column).forEach(asked::add);
        if (group != null) group.columns().forEach(asked::add);
        return asked;
    }

    /** The columns without which no line can become an event. */
    SequencedSet<String> columnsNeeded() {
        var needed = new LinkedHashSet<String>();
        if (person != null && nobody instanceof Nobody.Skip) needed.add(person.column());
        event.columns().forEach(needed::add);
        needed.add(time.column());
        if (group != null) needed.add(group.by());
        if (group != null && group.amount() != null)
            needed.addAll(group.amount().product());
        return needed;
    }

    /** Refuses what a mapping cannot do without. */
    static void need(@Nullable Object value, String field) {
        if (value == null || (value instanceof String text && text.isBlank()))
            throw new IllegalArgumentException(field + " is missing");
    }

    private static void refuseTwins(List<Column> properties, @Nullable Grouping group) {
        if (group == null) return;
        var taken = new HashSet<String>();
        properties.forEach(property -> taken.add(property.name()));
        Stream.of(
                        Optional.ofNullable(group.lines()).map(Grouping.Lines::name),
                        Optional.ofNullable(group.amount()).map(Grouping.Amount::name),
                        Optional.ofNullable(group.count()))
                .flatMap(Optional::stream)
                .forEach(name -> {
                    if (!taken.add(name)) throw new IllegalArgumentException("two properties are called " + name);
                });
    }
}
