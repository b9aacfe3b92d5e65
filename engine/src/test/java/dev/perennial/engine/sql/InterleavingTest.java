package dev.perennial.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.NaiveStore;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.question.Told;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the log and profile's stream commute. However far one is ahead of the other, the store ends equal.
 *
 * <p>Method: every interleaving of a short log with a short stream of moves, traits and an erasure, one change a
 * batch, among them moves and erasures that come before the first event of their origin.
 */
class InterleavingTest {

    private static final Instant NOW = Instant.parse("2026-03-31T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void everyInterleavingEndsEqual() {
        var told = new Told()
                .did(5, "View", "2026-03-01T10:00:00Z", Map.of("page", Value.of("/")))
                .did(3, "View", "2026-03-02T10:00:00Z")
                .did(4, "Order", "2026-03-03T10:00:00Z")
                .did(5, "Order", "2026-03-04T10:00:00Z")
                .moved(5, 5, 3)
                .has(5, "city", Value.of("Wien"), NOW)
                .forgotten(4)
                .moved(5, 3, 5)
                .moved(5, 5, 2);
        var log =
                told.changes().stream().filter(Change.Stamped.class::isInstance).toList();
        var changes = told.changes().stream()
                .filter(change -> !(change instanceof Change.Stamped))
                .toList();
        var naive = new NaiveStore(CLOCK);
        naive.apply(told.changes());
        var expected = everything(naive);
        var number = 0;
        for (var order : interleavings(log, changes)) {
            try (var store = SqlStore.open(folder.resolve(++number + ".duckdb"), CLOCK)) {
                for (var change : order) store.apply(List.of(change));
                assertThat(everything(store)).as(order.toString()).isEqualTo(expected);
            }
        }
        assertThat(number).isEqualTo(126);
    }

    private static List<List<Change>> interleavings(List<Change> left, List<Change> right) {
        if (left.isEmpty() || right.isEmpty()) {
            var rest = new ArrayList<>(left);
            rest.addAll(right);
            return List.of(rest);
        }
        var all = new ArrayList<List<Change>>();
        interleavings(left.subList(1, left.size()), right).forEach(rest -> all.add(after(left.getFirst(), rest)));
        interleavings(left, right.subList(1, right.size())).forEach(rest -> all.add(after(right.getFirst(), rest)));
        return all;
    }

    private static List<Change> after(Change first, List<Change> rest) {
        var order = new ArrayList<Change>(List.of(first));
        order.addAll(rest);
        return order;
    }

    private static List<Object> everything(Store store) {
        var moment = new Moment(NOW, ZoneOffset.UTC);
        var everybody = store.people(Condition.EVERYBODY, moment);
        var all = new ArrayList<Object>(List.of(everybody, store.position(), store.schema()));
        all.add(store.ask(new Roll(People.of(1, 2, 3, 4, 5), Optional.empty(), 10)));
        for (long person = 1; person <= 5; person++)
            all.add(store.ask(new History(new PersonId(person), Optional.empty(), List.of(), 10)));
        var ordered = new Condition.Did(
                Step.of("Order"),
                new dev.perennial.engine.condition.Times.AtLeast(1),
                new dev.perennial.engine.condition.Within.Ever());
        all.add(store.people(ordered, moment));
        return all;
    }
}
