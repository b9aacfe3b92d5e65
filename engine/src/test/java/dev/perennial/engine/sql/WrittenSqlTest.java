package dev.perennial.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.event.Period;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.Interval;
import dev.perennial.engine.question.Memberships;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Trend;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The SQL of some questions as it is sent, so that a diff shows what a change does to every query. {@code
 * -Dsql.write=true} writes the texts anew.
 */
class WrittenSqlTest {

    private static final Path TEXTS = Path.of("src/test/resources/written");
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Period MARCH = new Period(Instant.parse("2026-03-01T00:00:00Z"), NOW);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Names NAMES = names();

    private static final Where LARGE =
            new Where.Property("total", new dev.perennial.engine.condition.Test.AtLeast(BigDecimal.TEN));
    private static final Where TEA = new Where.AnyLine(
            "products", new Where.Property("product", new dev.perennial.engine.condition.Test.Contains("tea")));
    private static final Condition FROM_VIENNA =
            new Condition.Trait("city", new dev.perennial.engine.condition.Test.OneOf(List.of("Wien")), false);
    private static final Condition BOUGHT_TEA =
            new Condition.Did(new Step(List.of("Order Completed"), TEA), new Times.AtLeast(2), new Within.LastDays(30));

    @Test
    void segment() throws IOException {
        var condition = new Condition.All(List.of(FROM_VIENNA, new Condition.Not(BOUGHT_TEA)));
        check("segment", new ConditionSql(NAMES, new Moment(NOW, BERLIN), Optional.empty()).people(condition));
    }

    @Test
    void funnel() throws IOException {
        var exclusion = new Funnel.Exclusion(Step.of("Order Cancelled"), 0, 1);
        var asked = new Funnel(
                scope(Where.ALL),
                List.of(Step.of("Product Viewed"), new Step(List.of("Order Completed"), LARGE)),
                Duration.ofDays(7),
                List.of(exclusion),
                Optional.of(new Breakdown.ByProperty("$channel", 5)));
        check("funnel", new FunnelSql(new FunnelDeeds(deeds(asked.scope()), asked, List.of())).people());
    }

    @Test
    void trendByLine() throws IOException {
        var series = new Trend.Series(Step.of("Order Completed"), new Trend.Measure.Sum("quantity"));
        var by = new Breakdown.ByLine("products", "product", 10);
        var scope = scope(Where.ALL);
        var starts = Interval.WEEK.starts(scope.period(), scope.zone(), scope.weekStart(), 100);
        var sql = new TrendSql(deeds(scope), starts, Optional.of(by), series);
        check("trend-by-line-named", sql.named(by));
        check("trend-by-line", sql.counts(Optional.of(BreakdownSql.Ranking.of(List.of("tea", "mug"), 9))));
    }

    @Test
    void retention() throws IOException {
        var asked = new Retention(
                scope(LARGE),
                Step.any(),
                Step.of("Order Completed"),
                Retention.Cohort.FIRST_TIME,
                Retention.Mode.ON,
                Interval.MONTH,
                1);
        var starts = Interval.MONTH.starts(MARCH, BERLIN, DayOfWeek.MONDAY, 100);
        var sql = new RetentionSql(deeds(asked.scope()), asked, starts);
        check("retention-counts", sql.counts());
        check("retention-firsts", sql.firsts());
    }

    private static DeedSql deeds(Scope scope) {
        return new DeedSql(NAMES, scope, NOW);
    }

    private static Scope scope(Where where) {
        return new Scope(MARCH, BERLIN, DayOfWeek.MONDAY, Condition.EVERYBODY, where);
    }

    private static Names names() {
        var names = new Names(Memberships.NONE);
        names.put("Product Viewed", 1);
        names.put("Order Completed", 2);
        names.put("Order Cancelled", 3);
        return names;
    }

    private static void check(String name, Sql sql) throws IOException {
        var text = sql.text().replaceAll(" +(?=\n)", "") + "\n-- " + sql.arguments() + "\n";
        var file = TEXTS.resolve(name + ".sql.txt");
        if (Boolean.getBoolean("sql.write")) {
            Files.createDirectories(TEXTS);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
