package dev.perennial.server.collect.imports;

import dev.perennial.engine.condition.Test;
import dev.perennial.engine.event.Identifier;
import dev.perennial.server.collect.Junk;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping put to the columns of one file: what the cells of a line say. */
final class Meaning {

    private static final char UNREADABLE = '\uFFFD';

    private final Mapping mapping;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> empty;
    private final Clocking clocking;

    Meaning(Mapping mapping, List<String> columns) {
        this.mapping = mapping;
        this.empty = new HashSet<>(mapping.empty());
        this.clocking = new Clocking(mapping.time());
        for (int i = 0; i < columns.size(); i++) places.putIfAbsent(columns.get(i), i);
    }

    Mapping mapping() {
        return mapping;
    }

    /** What stands in a column, without the space around it; null where nothing does. */
    @Nullable
    String cell(@Nullable String[] cells, String column) throws BadLine {
        var place = places.get(column);
        var cell = place == null ? null : cells[place];
        if (cell == null) return null;
        cell = cell.strip();
        if (cell.isEmpty() || empty.contains(cell)) return null;
        if (!readable(cell)) throw new BadLine(Reason.ENCODING, column);
        return cell;
    }

    String name(@Nullable String[] cells) throws BadLine {
        return switch (mapping.event()) {
            case Naming.Constant(var name) -> name;
            case Naming.Column(var column) -> called(cell(cells, column));
            case Naming.When(var rules, var otherwise) -> {
                for (var rule : rules) if (passes(cell(cells, rule.column()), rule.test())) yield rule.name();
                yield called(otherwise);
            }
        };
    }

    Instant time(@Nullable String[] cells) throws BadLine {
        var cell = cell(cells, mapping.time().column());
        if (cell == null) throw new BadLine(Reason.TIME, mapping.time().column() + " is empty");
        return clocking.read(cell);
    }

    /** Whose line it is; empty when it does not say, or says what names nobody. */
    Optional<Identifier> person(@Nullable String[] cells) throws BadLine {
        var who = mapping.person();
        var cell = who == null ? null : cell(cells, who.column());
        if (who == null || cell == null || Junk.is(cell)) return Optional.empty();
        return identifier(
                who.kind(),
                switch (who.as()) {
                    case GIVEN -> cell;
                    case WHOLE -> Cell.whole(cell);
                    case LOWER -> cell.toLowerCase(Locale.ROOT);
                });
    }

    /** What tells an unknown person apart; empty where nothing does. */
    Optional<Identifier> anonymous(@Nullable String[] cells, String key) throws BadLine {
        return switch (mapping.nobody()) {
            case Nobody.Skip _ -> Optional.empty();
            case Nobody.Anonymous(var column) when column == null -> identifier(Identifier.ANONYMOUS, key);
            case Nobody.Anonymous(var column) -> {
                var cell = cell(cells, column);
                yield cell == null ? Optional.empty() : identifier(Identifier.ANONYMOUS, cell);
            }
        };
    }

    /** The key of the group that a line belongs to. */
    String key(@Nullable String[] cells, Grouping group) throws BadLine {
        var cell = cell(cells, group.by());
        if (cell == null) throw new BadLine(Reason.GROUP, group.by() + " is empty");
        return cell;
    }

    BigDecimal amount(@Nullable String[] cells, List<String> product) throws BadLine {
        var amount = BigDecimal.ONE;
        for (var column : product) {
            var cell = cell(cells, column);
            if (cell == null) throw new BadLine(Reason.NUMBER, column + " is empty");
            amount = amount.multiply(Cell.number(cell));
        }
        return amount;
    }

    /** What is no text: bytes of another encoding, the character that no database takes, half of a pair. */
    private static boolean readable(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            var letter = cell.charAt(i);
            if (letter == 0 || letter == UNREADABLE) return false;
            if (Character.isSurrogate(letter)
                    && (++i == cell.length() || !Character.isSurrogatePair(letter, cell.charAt(i)))) return false;
        }
        return true;
    }

    private static Optional<Identifier> identifier(String kind, String value) throws BadLine {
        if (value.length() > Identifier.LENGTH_MAX) throw new BadLine(Reason.PERSON, value);
        return Junk.is(value) ? Optional.empty() : Optional.of(new Identifier(kind, value));
    }

    private static String called(@Nullable String name) throws BadLine {
        if (name == null) throw new BadLine(Reason.NAME, "nothing names it");
        if (name.length() > Naming.NAME_LENGTH_MAX) throw new BadLine(Reason.NAME, name);
        return name;
    }

    /** The tests of the engine, put to the text of a cell; an empty cell passes none. */
    private static boolean passes(@Nullable String cell, Test test) throws BadLine {
        if (cell == null) return false;
        return switch (test) {
            case Test.OneOf(var values) -> values.contains(cell);
            case Test.NoneOf(var values) -> !values.contains(cell);
            case Test.Contains(var text) -> cell.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
            case Test.StartsWith(var text) -> cell.startsWith(text);
            case Test.Numeric number -> number.accepts(Cell.number(cell));
            case Test.Flagged(var flag) -> Cell.flag(cell) == flag;
            case Test.Before(var instant) -> instant(cell).isBefore(instant);
            case Test.After(var instant) -> !instant(cell).isBefore(instant);
            case Test.IsSet _ -> true;
        };
    }

    private static Instant instant(String cell) throws BadLine {
        try {
            return Instant.parse(cell);
        } catch (DateTimeException e) {
            throw new BadLine(Reason.TIME, cell);
        }
    }
}
