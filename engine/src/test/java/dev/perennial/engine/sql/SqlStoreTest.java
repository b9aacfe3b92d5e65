package dev.perennial.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test.OneOf;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Position;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Interval;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Slice;
import dev.perennial.engine.question.Told;
import dev.perennial.engine.question.Trend;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-31T00:00:00Z");
    private static final Moment MOMENT = new Moment(NOW, ZoneOffset.UTC);
    private static final Scope MARCH = Scope.of(
            new Period(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void remembersItsPositionAndIgnoresWhatItKnows() {
        var told = new Told().did(1, "View", "2026-03-01T10:00:00Z").has(1, "city", Value.of("Wien"), NOW);
        try (var store = open()) {
            assertThat(store.position()).isEqualTo(Position.START);
            assertThat(store.apply(told.changes())).isEqualTo(People.of(1));
            assertThat(store.apply(told.changes())).isEqualTo(People.NOBODY);
        }
        try (var store = open()) {
            assertThat(store.position()).isEqualTo(new Position(1, 1));
            assertThat(store.people(Condition.EVERYBODY, MOMENT)).isEqualTo(People.of(1));
        }
    }

    @Test
    void countsByProductWithPeopleAndExactSums() {
        var told = new Told()
                .did(
                        1,
                        "Order Completed",
                        "2026-03-02T10:00:00Z",
                        order(List.of(line("tea", "0.1", 2), line("mug", "5", 1))))
                .did(
                        2,
                        "Order Completed",
                        "2026-03-02T11:00:00Z",
                        order(List.of(line("tea", "0.2", 1), line("tea", "0.2", 1))))
                .did(2, "Order Completed", "2026-03-03T11:00:00Z");
        try (var store = open()) {
            store.apply(told.changes());
            var series = new Trend.Series(Step.of("Order Completed"), new Trend.Measure.Sum("price"));
            var asked = new Trend(
                    MARCH,
                    List.of(series),
                    Interval.MONTH,
                    Optional.of(new Breakdown.ByLine("products", "product", 1)));
            var lines = store.ask(asked).value().lines();
            assertThat(lines)
                    .extracting(line -> line.value().orElseThrow())
                    .containsExactly(new Slice.Named("tea"), new Slice.Unknown(), new Slice.Other(1));
            assertThat(lines)
                    .extracting(line -> line.total().value().orElseThrow())
                    .containsExactly(new BigDecimal("0.5"), BigDecimal.ZERO, new BigDecimal("5"));
            assertThat(lines)
                    .extracting(line -> line.total().people().people())
                    .containsExactly(People.of(1, 2), People.of(2), People.of(1));
        }
    }

    @Test
    void listsPeopleAndTheirHistoryAcrossOrigins() {
        var told = new Told()
                .did(7, "View", "2026-03-01T10:00:00Z", Map.of("page", Value.of("/")))
                .did(3, "Order", "2026-03-02T10:00:00Z")
                .has(7, "city", Value.of("Wien"), NOW)
                .moved(7, 7, 3);
        try (var store = open()) {
            assertThat(store.apply(told.changes())).isEqualTo(People.of(3, 7));
            var rows = store.ask(new Roll(People.of(3), Optional.empty(), 10)).value();
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().events()).isEqualTo(2);
            assertThat(rows.getFirst().traits()).containsEntry("city", Value.of("Wien"));
            var first = store.ask(new History(new PersonId(3), Optional.empty(), List.of(), 1))
                    .value();
            assertThat(first).extracting(History.Entry::name).containsExactly("Order");
            var rest = store.ask(
                    new History(new PersonId(3), Optional.of(first.getFirst().mark()), List.of(), 10));
            assertThat(rest.value()).extracting(History.Entry::name).containsExactly("View");
            assertThat(store.people(new Condition.Trait("city", new OneOf(List.of("Wien")), false), MOMENT))
                    .isEqualTo(People.of(3));
        }
    }

    @Test
    void saysWhatExists() {
        var told = new Told()
                .did(1, "Order", "2026-03-02T10:00:00Z", order(List.of(line("tea", "0.1", 2))))
                .did(1, 0, "Segment Entered", NOW, Map.of("segment", Value.of(7)))
                .has(1, "vip", Value.of(true), NOW);
        try (var store = open()) {
            store.apply(told.changes());
            assertThat(store.schema().toString())
                    .isEqualTo("Schema[events=[EventKind[name=Order, activity=true, count=1,"
                            + " lastSeen=2026-03-02T10:00:00Z, properties=[Field[name=products, type=LINES, fields=["
                            + "Field[name=price, type=NUMBER, fields=[]], Field[name=product, type=TEXT, fields=[]],"
                            + " Field[name=quantity, type=NUMBER, fields=[]]]]], unlisted=0],"
                            + " EventKind[name=Segment Entered, activity=false, count=1,"
                            + " lastSeen=2026-03-31T00:00:00Z, properties=[Field[name=segment, type=NUMBER,"
                            + " fields=[]]], unlisted=0]], traits=[Field[name=vip, type=FLAG, fields=[]]]]");
        }
    }

    private SqlStore open() {
        return SqlStore.open(folder.resolve("answers.duckdb"), Clock.systemUTC());
    }

    private static Map<String, Value> order(List<SequencedMap<String, Value>> lines) {
        return Map.of("products", new Value.Lines(lines));
    }

    private static SequencedMap<String, Value> line(String product, String price, int quantity) {
        var line = new LinkedHashMap<String, Value>();
        line.put("product", Value.of(product));
        line.put("price", Value.of(new BigDecimal(price)));
        line.put("quantity", Value.of(quantity));
        return line;
    }
}
