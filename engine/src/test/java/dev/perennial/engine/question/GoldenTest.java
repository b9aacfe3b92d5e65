package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.sql.SqlStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that others printed: see {@code golden/SOURCE.md}. Both stores must give them. */
class GoldenTest {

    private static final Set<String> ASKED = Set.of(
            "ordered funnel",
            "strict funnel",
            "unordered funnel",
            "funnel-window",
            "funnel-trend",
            "retention",
            "lifecycle",
            "stickiness");

    @TempDir
    Path folder;

    static List<Golden> cases() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(GoldenTest.class.getResourceAsStream("/golden/questions.json"))) {
            return JsonMapper.shared().readTree(file).path("cases").values().stream()
                    .map(node -> new Golden(node.path("id").stringValue(), node))
                    .toList();
        }
    }

    static Stream<Golden> funnels() throws IOException {
        return cases().stream()
                .filter(golden -> golden.kind().endsWith(" funnel"))
                .filter(golden -> !golden.expected().has("error"));
    }

    static Stream<Golden> retentions() throws IOException {
        return cases().stream().filter(golden -> golden.kind().equals("retention"));
    }

    @ParameterizedTest
    @MethodSource("funnels")
    void answersFunnels(Golden golden) {
        for (var answer : answers(golden, golden.funnel())) {
            if (golden.expected().has("by_value"))
                for (var value : golden.expected().path("by_value").properties())
                    assertThat(counts(stages(answer, value.getKey()))).isEqualTo(longs(value.getValue()));
            else tells(golden, answer.parts().getFirst().stages());
        }
    }

    private static List<FunnelAnswer.Stage> stages(FunnelAnswer answer, String value) {
        return answer.parts().stream()
                .filter(part -> part.value().equals(Optional.of(new Slice.Named(value))))
                .findFirst()
                .orElseThrow()
                .stages();
    }

    private static List<Long> counts(List<FunnelAnswer.Stage> stages) {
        return stages.stream().map(stage -> stage.reached().count()).toList();
    }

    private static void tells(Golden golden, List<FunnelAnswer.Stage> stages) {
        var expected = golden.expected();
        assertThat(expected.has("counts") || expected.has("avg_seconds")).isTrue();
        if (expected.has("counts"))
            assertThat(counts(stages)).as(golden.id()).isEqualTo(longs(expected.path("counts")));
        for (var users : expected.path("users").properties())
            assertThat(stages.get(Integer.parseInt(users.getKey()) - 1)
                            .reached()
                            .people())
                    .as("%s at %s", golden.id(), users.getKey())
                    .isEqualTo(people(golden, users.getValue()));
        if (expected.has("avg_seconds"))
            assertThat(stages.get(golden.query().path("to_step").intValue()).sinceBefore())
                    .map(Took::mean)
                    .contains(Duration.ofSeconds(expected.path("avg_seconds").longValue()));
        if (expected.has("avg_step_seconds"))
            assertThat(stages.stream()
                            .map(stage -> stage.sinceBefore().map(Took::mean).map(Duration::toSeconds)))
                    .containsExactlyElementsOf(expected.path("avg_step_seconds").values().stream()
                            .map(mean ->
                                    Optional.of(mean).filter(JsonNode::isNumber).map(JsonNode::longValue))
                            .toList());
    }

    static Stream<Golden> funnelTrends() throws IOException {
        return cases().stream().filter(golden -> golden.kind().equals("funnel-trend"));
    }

    @ParameterizedTest
    @MethodSource("funnelTrends")
    void answersFunnelsOverTime(Golden golden) {
        for (var answer : answers(golden, golden.funnelTrend())) {
            var points = answer.lines().getFirst().points();
            assertThat(points.stream().map(point -> point.reached().getFirst().count()))
                    .containsExactlyElementsOf(longs(golden.expected().path("entered")));
            assertThat(points.stream().map(point -> point.reached().getLast().count()))
                    .containsExactlyElementsOf(longs(golden.expected().path("converted")));
        }
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void answersRetention(Golden golden) {
        for (var answer : answers(golden, golden.retention())) {
            if (golden.expected().has("triangle"))
                assertThat(answer.cohorts().stream()
                                .map(cohort -> cohort.returns().stream()
                                        .map(Figure::count)
                                        .toList()))
                        .as(golden.id())
                        .containsExactlyElementsOf(golden.expected().path("triangle").values().stream()
                                .map(GoldenTest::longs)
                                .toList());
            if (golden.expected().has("first_bucket"))
                assertThat(answer.cohorts().getFirst().start().toString())
                        .startsWith(golden.expected().path("first_bucket").stringValue());
            if (golden.expected().has("members"))
                assertThat(seen(golden, answer)).isEqualTo(members(golden));
        }
    }

    @Test
    void answersLifecycle() throws IOException {
        for (var golden : of("lifecycle"))
            for (var answer : answers(golden, golden.lifecycle())) {
                var dormant = longs(golden.expected().path("dormant")).stream().map(Math::abs);
                assertThat(counts(answer, LifecycleAnswer.Point::fresh))
                        .isEqualTo(longs(golden.expected().path("new")));
                assertThat(counts(answer, LifecycleAnswer.Point::returning))
                        .isEqualTo(longs(golden.expected().path("returning")));
                assertThat(counts(answer, LifecycleAnswer.Point::resurrecting))
                        .isEqualTo(longs(golden.expected().path("resurrecting")));
                assertThat(counts(answer, LifecycleAnswer.Point::dormant)).isEqualTo(dormant.toList());
            }
    }

    private static List<Long> counts(LifecycleAnswer answer, Function<LifecycleAnswer.Point, Figure> figure) {
        return answer.points().stream().map(figure).map(Figure::count).toList();
    }

    @Test
    void answersStickiness() throws IOException {
        for (var golden : of("stickiness"))
            for (var answer : answers(golden, golden.stickiness())) {
                var active = golden.expected().path("users_by_number_of_active_periods");
                for (var count : answer.counts())
                    assertThat(count.exactly().count())
                            .as("%s: %d", golden.id(), count.intervals())
                            .isEqualTo(active.path(Integer.toString(count.intervals()))
                                    .asLong(0));
            }
    }

    private static List<Golden> of(String kind) throws IOException {
        var found =
                cases().stream().filter(golden -> golden.kind().equals(kind)).toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    /** In which intervals each member of the asked cohort came back. */
    private static Map<Long, List<Integer>> seen(Golden golden, RetentionAnswer answer) {
        var cohort =
                answer.cohorts().get(golden.query().path("members_of_interval").intValue());
        var seen = new TreeMap<Long, List<Integer>>();
        for (int n = 0; n < cohort.returns().size(); n++) {
            var later = n;
            cohort.returns()
                    .get(n)
                    .people()
                    .ids()
                    .forEach(person ->
                            seen.computeIfAbsent(person, _ -> new ArrayList<>()).add(later));
        }
        return seen;
    }

    private static Map<Long, List<Integer>> members(Golden golden) {
        var members = new TreeMap<Long, List<Integer>>();
        for (var member : golden.expected().path("members").values())
            members.put(
                    golden.people().getOrDefault(member.path("user").stringValue(), 0L),
                    longs(member.path("seen")).stream().map(Long::intValue).toList());
        return members;
    }

    @Test
    void waitsFourteenDaysWhenNoWindowIsGiven() throws IOException {
        for (var golden : cases())
            if (golden.kind().equals("funnel-window"))
                assertThat(Optional.of(golden.query().path("configured"))
                                .filter(JsonNode::isNumber)
                                .map(days -> Duration.ofDays(days.longValue()))
                                .orElse(Funnel.WINDOW))
                        .isEqualTo(Duration.ofDays(
                                golden.expected().path("effective_window_days").longValue()));
    }

    @Test
    void refusesAnExclusionThatLiesBetweenNoTwoSteps() throws IOException {
        assertThat(cases().stream().filter(golden -> golden.expected().has("error")))
                .isNotEmpty()
                .allSatisfy(golden -> assertThatThrownBy(golden::funnel).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void asksEveryCase() throws IOException {
        assertThat(cases()).hasSize(49).allSatisfy(golden -> assertThat(ASKED).contains(golden.kind()));
    }

    private <A> List<A> answers(Golden golden, Question<A> question) {
        var clock = Clock.systemUTC();
        try (var naive = new NaiveStore(clock);
                var sql = SqlStore.open(folder.resolve("golden.duckdb"), clock)) {
            var history = golden.history().changes();
            naive.apply(history);
            sql.apply(history);
            return List.of(naive.ask(question).value(), sql.ask(question).value());
        }
    }

    private static People people(Golden golden, JsonNode users) {
        var people = golden.people();
        return People.of(users.values().stream()
                .mapToLong(user -> people.getOrDefault(user.stringValue(), 0L))
                .toArray());
    }

    private static List<Long> longs(JsonNode numbers) {
        return numbers.values().stream().map(JsonNode::longValue).toList();
    }
}
