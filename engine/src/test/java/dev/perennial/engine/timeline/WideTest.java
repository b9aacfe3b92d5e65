package dev.perennial.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Measure;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test.AtLeast;
import dev.perennial.engine.condition.Test.OneOf;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Interval;
import dev.perennial.engine.question.Listed;
import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.NaiveStore;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Store;
import dev.perennial.engine.question.Told;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.sql.Slate;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Beyond 2,000 names of events and 300 properties of one, nothing is lost: what has no column of its own is answered
 * from the rest, equally in every store, before sealing, and after sealing and moving.
 */
class WideTest {

    private static final Instant FIRST = Instant.parse("2025-03-01T00:00:00Z");
    private static final Scope SCOPE = Scope.of(new Period(FIRST, FIRST.plusSeconds(86_400 * 20L)), ZoneOffset.UTC);
    private static final Moment NOW = new Moment(FIRST.plusSeconds(86_400 * 20L), ZoneOffset.UTC);
    private static final int MORE = 5;
    private static final int PEOPLE = 7;

    @TempDir
    Path folder;

    @Test
    void whatIsBeyondTheColumnsIsAnsweredAllTheSame() {
        var changes = told().changes();
        int half = changes.size() / 2;
        var naive = new NaiveStore(Halting.CLOCK, Memberships.NONE);
        try (var slate = new Slate();
                var sql = slate.wiped(Halting.CLOCK, Memberships.NONE)) {
            for (var store : List.<Store>of(naive, sql)) store.apply(changes);
            try (var timeline = Timeline.open(folder, Halting.CLOCK)) {
                timeline.apply(changes.subList(0, half));
                timeline.seal();
                timeline.apply(changes.subList(half, changes.size()));
                same(naive, sql, timeline);
                timeline.seal();
            }
            try (var timeline = Timeline.open(folder, Halting.CLOCK)) {
                var rest = new Told().moved(2, 2, 1).forgotten(3).changes();
                for (var store : List.of(naive, sql, timeline)) store.apply(rest);
                same(naive, sql, timeline);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** One event with too many properties, each by several people; and too many names of events. */
    private static Told told() {
        var told = new Told();
        for (int round = 0; round < 2; round++)
            for (int person = 1; person <= PEOPLE; person++)
                told.did(person, 1, "Wide", FIRST.plusSeconds(round * 1_000 + person), wide(person));
        for (int name = 1; name < Listed.EVENTS_MAX + MORE; name++)
            told.did(
                    1 + name % PEOPLE,
                    1,
                    "Event " + name,
                    FIRST.plusSeconds(name * 60L),
                    Map.of("$os", Value.of("os " + name % 3), "size", Value.of(name), "of \"all\"", Value.of(true)));
        return told;
    }

    private static SequencedMap<String, Value> wide(int person) {
        var properties = new LinkedHashMap<String, Value>();
        for (int i = 0; i < Listed.PROPERTIES_MAX + MORE; i++)
            properties.put(
                    "p" + i, (person + i) % 2 == 0 ? Value.of(new BigDecimal(person + ".25")) : Value.of("v" + i));
        var line = new LinkedHashMap<String, Value>();
        for (int i = 0; i < Listed.PROPERTIES_MAX + person - 1; i++) line.put("f" + i, Value.of(person));
        properties.putFirst("lines", new Value.Lines(List.of(line)));
        return properties;
    }

    private static void same(Store naive, Store sql, Store timeline) {
        for (var question : questions()) {
            assertThat((Object) sql.ask(question)).as("%s", question).isEqualTo(naive.ask(question));
            assertThat((Object) timeline.ask(question)).as("%s", question).isEqualTo(naive.ask(question));
            assertThatCode(() -> timeline.schema().check(question)).doesNotThrowAnyException();
        }
        for (var condition : conditions())
            for (var store : List.of(sql, timeline))
                assertThat(store.people(condition, NOW)).as("%s", condition).isEqualTo(naive.people(condition, NOW));
        assertThat(timeline.schema()).isEqualTo(sql.schema());
        said(timeline.schema());
    }

    private static void said(Schema schema) {
        var wide = kind(schema, "Wide");
        assertThat(wide.properties()).hasSize(Listed.PROPERTIES_MAX);
        assertThat(wide.unlisted()).isPositive();
        var last = kind(schema, "Event " + (Listed.EVENTS_MAX + MORE - 2));
        assertThat(last.properties()).extracting(Schema.Field::name).containsExactly("$os");
        assertThat(last.unlisted()).isEqualTo(2);
    }

    private static Schema.EventKind kind(Schema schema, String name) {
        return schema.events().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Question<?>> questions() {
        var questions = new ArrayList<Question<?>>();
        for (var property : List.of("p0", "p" + (Listed.PROPERTIES_MAX + 2)))
            questions.add(
                    trend(Step.of("Wide"), new Trend.Measure.Sum(property), new Breakdown.ByProperty(property, 20)));
        questions.add(trend(Step.of("Wide"), new Trend.Measure.Sum("f302"), new Breakdown.ByLine("lines", "f303", 20)));
        questions.add(trend(Step.any(), new Trend.Measure.Sum("size"), new Breakdown.ByProperty("$os", 5)));
        var last = Step.of("Event " + (Listed.EVENTS_MAX + 2));
        questions.add(trend(last, new Trend.Measure.Sum("size"), new Breakdown.ByProperty("of \"all\"", 5)));
        for (int person = 1; person <= 2; person++)
            questions.add(new History(new PersonId(person), Optional.empty(), List.of("Wide"), 10));
        return questions;
    }

    private static Trend trend(Step step, Trend.Measure measure, Breakdown breakdown) {
        return new Trend(SCOPE, List.of(new Trend.Series(step, measure)), Interval.DAY, Optional.of(breakdown));
    }

    private static List<Condition> conditions() {
        var beyond = "p" + (Listed.PROPERTIES_MAX + 3);
        var is = new Where.Property(beyond, new OneOf(List.of("v" + (Listed.PROPERTIES_MAX + 3))));
        var line = new Where.AnyLine("lines", new Where.Property("f304", new AtLeast(BigDecimal.ONE)));
        var sum = new Measure.Sum(new Detail.Property(beyond));
        return List.of(
                new Condition.First(new Step(List.of("Wide"), is), new Within.Ever()),
                new Condition.First(new Step(List.of("Wide"), line), new Within.Ever()),
                new Condition.Measured(
                        Step.of("Wide"), new Within.Ever(), sum, new AtLeast(new BigDecimal("8.5")), false));
    }
}
