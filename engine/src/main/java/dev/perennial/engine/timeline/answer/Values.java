package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.People;
import dev.perennial.engine.timeline.run.Column;
import dev.perennial.engine.timeline.run.Lined;
import dev.perennial.engine.timeline.run.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Under which values events stand in a breakdown. Made for one unit.
 *
 * @param breakdown empty when everything stands under one value
 * @param people under a breakdown by what a person has the values of each person of the unit
 * @param properties under a breakdown by a property, or a field of lines, the values of events or lines
 */
record Values(
        Optional<Breakdown> breakdown,
        LongFunction<List<Optional<String>>> people,
        Decoded<List<Optional<String>>> properties) {

    static final List<Optional<String>> UNKNOWN = List.of(Optional.empty());

    /**
     * What is counted under the same values: an event, or a line of one.
     *
     * @param values at least one; the empty one says that no value is known
     * @param row of the table; {@link Column#NONE} for an event without lines
     */
    record Part(List<Optional<String>> values, Table table, int row) {

        /** The number that a property, or a field of the line, has. */
        Optional<BigDecimal> number(String property) {
            return row == Column.NONE
                    ? Optional.empty()
                    : Details.value(table, row, property)
                            .map(value -> value instanceof Value.Num(var number) ? number : null);
        }
    }

    static Values of(Optional<Breakdown> breakdown, Asking asking, Unit unit) {
        return new Values(
                breakdown,
                people(breakdown, asking, unit),
                new Decoded<>(property(breakdown), Values::distinct, UNKNOWN));
    }

    /** What an event, or a line of it, says the value by; nothing where the person does. */
    private static String property(Optional<Breakdown> breakdown) {
        return switch (breakdown.orElse(null)) {
            case Breakdown.ByProperty(var name, var _) -> name;
            case Breakdown.ByLine(var _, var field, var _) -> field;
            case null, default -> "";
        };
    }

    private static LongFunction<List<Optional<String>>> people(
            Optional<Breakdown> breakdown, Asking asking, Unit unit) {
        return switch (breakdown.orElse(null)) {
            case null -> _ -> UNKNOWN;
            case Breakdown.ByProperty _, Breakdown.ByLine _ -> _ -> UNKNOWN;
            case Breakdown.ByTrait(var name, var _) -> traits(name, asking, unit);
            case Breakdown.ByFirst(var name, var _) -> first(name, asking, unit);
            case Breakdown.BySegment by -> segments(by, asking);
        };
    }

    private static LongFunction<List<Optional<String>>> traits(String name, Asking asking, Unit unit) {
        var values = new HashMap<Long, List<Optional<String>>>();
        asking.traits(unit, TraitValues.search(List.of(name), Optional.empty()))
                .visit(hits ->
                        TraitValues.now(hits, 0, name).ifPresent(value -> values.put(hits.person(), distinct(value))));
        return person -> values.getOrDefault(person, UNKNOWN);
    }

    private static LongFunction<List<Optional<String>>> first(String name, Asking asking, Unit unit) {
        var values = new HashMap<Long, List<Optional<String>>>();
        asking.events(unit, new Search(List.of(carrying(name)), Where.ALL, Span.EVER, Optional.empty()))
                .visit(hits ->
                        Details.value(hits, 0, name).ifPresent(value -> values.put(hits.person(), distinct(value))));
        return person -> values.getOrDefault(person, UNKNOWN);
    }

    /** Any activity that carries a property. */
    static Step carrying(String name) {
        return new Step(List.of(), new Where.Property(name, new Test.IsSet(), false));
    }

    private static LongFunction<List<Optional<String>>> segments(Breakdown.BySegment by, Asking asking) {
        var members = new HashMap<Long, People>();
        for (var segment : by.segments())
            members.put(segment, asking.memberships().known(segment));
        return person -> {
            var values = by.values(
                    segment -> members.getOrDefault(segment, People.NOBODY).contains(new PersonId(person)));
            return values.isEmpty() ? UNKNOWN : values;
        };
    }

    private static List<Optional<String>> distinct(Value value) {
        var texts = Passing.texts(value).stream().distinct().map(Optional::of).toList();
        return texts.isEmpty() ? UNKNOWN : texts;
    }

    List<Part> parts(Hits hits, int hit) {
        var table = hits.run(hit).table();
        int row = hits.row(hit);
        return switch (breakdown.orElse(null)) {
            case null -> List.of(new Part(UNKNOWN, table, row));
            case Breakdown.ByTrait _, Breakdown.ByFirst _, Breakdown.BySegment _ ->
                List.of(new Part(people.apply(hits.person()), table, row));
            case Breakdown.ByProperty _ -> List.of(new Part(properties.of(table, row), table, row));
            case Breakdown.ByLine(var list, var _, var _) -> lines(table, row, list);
        };
    }

    private List<Part> lines(Table table, int row, String list) {
        var parts = new ArrayList<Part>();
        for (var column : table.named(list)) {
            int place = column.find(row);
            if (place == Column.NONE || !(column instanceof Lined lined)) continue;
            for (int line = lined.from(place); line < lined.to(place); line++)
                parts.add(new Part(properties.of(lined.lines(), line), lined.lines(), line));
        }
        return parts.isEmpty() ? List.of(new Part(UNKNOWN, table, Column.NONE)) : parts;
    }

    /** All values of an event, each once; the same list for many events with the same values. */
    List<Optional<String>> of(Hits hits, int hit) {
        return switch (breakdown.orElse(null)) {
            case null -> UNKNOWN;
            case Breakdown.ByTrait _, Breakdown.ByFirst _, Breakdown.BySegment _ -> people.apply(hits.person());
            case Breakdown.ByProperty _ -> properties.of(hits, hit);
            case Breakdown.ByLine _ ->
                parts(hits, hit).stream()
                        .flatMap(part -> part.values.stream())
                        .distinct()
                        .toList();
        };
    }

    /** Whether an event counts only once, whatever its values: it is not taken apart into lines. */
    static boolean isWhole(Optional<Breakdown> breakdown) {
        return !(breakdown.orElse(null) instanceof Breakdown.ByLine);
    }
}
