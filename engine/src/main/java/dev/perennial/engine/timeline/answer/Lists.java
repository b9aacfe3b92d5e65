package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.timeline.Pieces;
import dev.perennial.engine.timeline.run.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Lists of people and of what one of them did. */
record Lists(Asking asking) {

    private static final Comparator<Row> FOLDED =
            Comparator.comparingLong(Row::ms).thenComparingLong(Row::offset).thenComparingLong(Row::mark);

    private static final Comparator<History.Mark> IN_ORDER = Comparator.comparing(History.Mark::occurredAt)
            .thenComparingLong(History.Mark::origin)
            .thenComparingLong(History.Mark::offset);

    List<Roll.Row> roll(Roll roll) {
        var page = roll.among().page(roll.after().map(PersonId::value).orElse(0L), roll.limit());
        var who = People.of(page.stream().mapToLong(PersonId::value).toArray());
        var activity = activity(who);
        return page.stream()
                .map(person -> {
                    var seen = activity.getOrDefault(person.value(), Seen.NEVER);
                    return new Roll.Row(person, seen.first, seen.last, seen.events, traits(person.value()));
                })
                .toList();
    }

    private record Seen(Optional<Instant> first, Optional<Instant> last, long events) {
        private static final Seen NEVER = new Seen(Optional.empty(), Optional.empty(), 0);
    }

    private Map<Long, Seen> activity(People who) {
        var search = Search.activity(Long.MAX_VALUE, who);
        var all = new HashMap<Long, Seen>();
        asking.events(search, (_, tour) -> {
                    var seen = new HashMap<Long, Seen>();
                    tour.visit(hits -> seen.put(
                            hits.person(),
                            new Seen(
                                    Optional.of(Instant.ofEpochMilli(hits.ms(0))),
                                    Optional.of(Instant.ofEpochMilli(hits.ms(hits.size() - 1))),
                                    hits.size())));
                    return seen;
                })
                .forEach(all::putAll);
        return all;
    }

    private SequencedMap<String, Value> traits(long person) {
        var latest = new TreeMap<String, Row>();
        var names = asking.state().traitNames();
        for (var row : rows(asking.state().traits(), person))
            latest.merge(names.name(row.code()), row, (a, b) -> FOLDED.compare(a, b) > 0 ? a : b);
        var values = new TreeMap<String, Value>();
        latest.values().forEach(row -> values.putAll(row.values().all()));
        return values;
    }

    List<History.Entry> history(History history) {
        var asked = new HashSet<>(history.names());
        var names = asking.state().eventNames();
        return rows(asking.state().events(), history.person().value()).stream()
                .filter(row -> asked.isEmpty() || asked.contains(names.name(row.code())))
                .map(row ->
                        new Placed(new History.Mark(Instant.ofEpochMilli(row.ms()), row.origin(), row.offset()), row))
                .filter(placed -> history.before().isEmpty()
                        || IN_ORDER.compare(placed.mark, history.before().get()) < 0)
                .sorted(Comparator.comparing(Placed::mark, IN_ORDER).reversed())
                .limit(history.limit())
                .map(placed -> new History.Entry(
                        placed.mark,
                        (int) placed.row.mark(),
                        names.name(placed.row.code()),
                        new Properties(placed.row.values().all())))
                .toList();
    }

    private record Placed(History.Mark mark, Row row) {}

    /** Everything that is known of one person, in no order. */
    private static List<Row> rows(Pieces pieces, long person) {
        var rows = new ArrayList<Row>();
        for (var piece : pieces.of(person)) {
            var run = piece.run();
            int place = run.place(person);
            if (place == run.people() || run.person(place) != person) continue;
            for (int row = run.start(place); row < run.start(place + 1); row++)
                if (piece.has(row)) rows.add(run.row(row, person));
        }
        return rows;
    }
}
