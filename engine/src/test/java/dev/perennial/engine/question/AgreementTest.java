package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Dates;
import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Measure;
import dev.perennial.engine.condition.Ranking;
import dev.perennial.engine.condition.Share;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.sql.Slate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Goal: the SQL store answers exactly what the definitions say, and names the same people.
 *
 * <p>Method: for each seed invent a small history, tell it to both stores in the same random batches, invent five
 * questions and five conditions, each of everybody or of some, compare. A failure prints its seed.
 */
class AgreementTest {

    private static final int EACH = 5;
    private static final int ASKED_LEAST = 100;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-30T12:00:00Z"), ZoneOffset.UTC);

    private final Map<String, LongAdder> asked = new ConcurrentHashMap<>();
    private final Queue<Slate> slates = new ConcurrentLinkedQueue<>();

    AgreementTest() {
        for (var form : forms()) asked.put(form, new LongAdder());
    }

    @org.junit.jupiter.api.Test
    void storesAgree() throws InterruptedException, SQLException {
        var seeds = Seeds.asked();
        seeds.each(this::agree);
        for (var slate : slates) slate.close();
        if (seeds.isMany())
            assertThat(asked)
                    .allSatisfy(
                            (form, times) -> assertThat(times.sum()).as(form).isGreaterThanOrEqualTo(ASKED_LEAST));
    }

    private void agree(int seed) {
        var free = slates.poll();
        var slate = free == null ? new Slate() : free;
        try (var sql = slate.wiped(CLOCK, Invented.SEGMENTS)) {
            agree(seed, new NaiveStore(CLOCK, Invented.SEGMENTS), sql);
        } finally {
            slates.add(slate);
        }
    }

    private void agree(int seed, Store naive, Store sql) {
        var random = new SplittableRandom(seed);
        for (var batch : new InventedHistory(random, InventedHistory.stride(seed)).batches())
            assertThat(sql.apply(batch))
                    .as("seed %d: touched by %s", seed, batch)
                    .isEqualTo(naive.apply(batch));
        var invented = new Invented(random, InventedHistory.stride(seed));
        for (var question : invented.questions(EACH)) compare(seed, question, naive, sql);
        for (int i = 0; i < EACH; i++) compare(seed, invented.condition(3), invented, naive, sql);
        assertThat(sql.schema()).as("seed %d", seed).isEqualTo(naive.schema());
        assertThat(sql.position()).isEqualTo(naive.position());
    }

    private void compare(int seed, Question<?> question, Store naive, Store sql) {
        count(question);
        assertThat((Object) sql.ask(question)).as("seed %d: %s", seed, question).isEqualTo(naive.ask(question));
    }

    private void compare(int seed, Condition condition, Invented invented, Store naive, Store sql) {
        count(condition);
        var moment = invented.moment();
        var among = invented.among();
        if (invented.tosses())
            assertThat(sql.people(condition, moment))
                    .as("seed %d: %s at %s", seed, condition, moment)
                    .isEqualTo(naive.people(condition, moment));
        else
            assertThat(sql.people(condition, among, moment))
                    .as("seed %d: %s at %s among %s", seed, condition, moment, among)
                    .isEqualTo(naive.people(condition, among, moment));
    }

    private void count(Object question) {
        var text = question.toString();
        asked.forEach((form, times) -> {
            if (text.contains(form)) times.increment();
        });
    }

    /** How every case begins when it is printed: its name, and its first part where two cases share a name. */
    private static List<String> forms() {
        var forms = new ArrayList<String>();
        Stream.of(
                        Question.class,
                        Condition.class,
                        Where.class,
                        Test.class,
                        Times.class,
                        Within.class,
                        Measure.class,
                        Detail.class,
                        Dates.class,
                        Ranking.class,
                        Share.class,
                        Breakdown.class,
                        Trend.Measure.class,
                        Trend.Comparison.class,
                        Funnel.Touch.class,
                        Paths.Anchor.class,
                        Attribution.Model.class)
                .flatMap(AgreementTest::cases)
                .map(type -> type.getSimpleName() + "["
                        + Arrays.stream(type.getRecordComponents())
                                .map(part -> part.getName() + "=")
                                .findFirst()
                                .orElse("]"))
                .forEach(forms::add);
        for (var choice : List.of(
                Interval.values(),
                Trend.Operator.values(),
                Funnel.Order.values(),
                Retention.Cohort.values(),
                Retention.Mode.values())) for (var value : choice) forms.add("=" + value);
        return forms;
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AgreementTest::cases)
                : Stream.of(type);
    }
}
