package dev.perennial.engine.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.sql.Slate;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentences that a segment can say, each with somebody who is meant and somebody who just is not. It is noon on
 * Monday, 5 January 2026, in Shanghai; people are Ada (1), Ben (2), Cai (3) and Dan (4).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentencesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Moment NOW = new Moment(Instant.parse("2026-01-05T04:00:00Z"), SHANGHAI);
    private static final List<String> NAMES = List.of("Ada", "Ben", "Cai", "Dan");

    /** 7 is "Must win back", 8 is "Staff and test". */
    private static final Memberships SEGMENTS = segment ->
            Optional.ofNullable(Map.of(7L, People.of(1, 2), 8L, People.of(2, 3)).get(segment));

    private final Slate slate = new Slate();

    @AfterAll
    void close() throws SQLException {
        slate.close();
    }

    @Test
    void paidThreeTimesInThirtyDaysFiveHundredInTotal() {
        var history = new Told();
        for (var day : List.of("05", "20", "30")) {
            paid(history, 1, "2025-12-" + day + "T16:00:00Z", 200);
            paid(history, 2, "2025-12-" + day + "T15:59:59Z", 200);
            paid(history, 3, "2025-12-" + day + "T16:00:00Z", 166);
        }
        assertThat(meant(history, """
                {"is":"all","parts":[
                  {"is":"did","step":{"events":["Paid"]},"times":{"is":"atLeast","count":3},
                   "within":{"is":"lastDays","days":30}},
                  {"is":"measured","step":{"events":["Paid"]},"within":{"is":"lastDays","days":30},
                   "measure":{"is":"sum","of":{"is":"property","name":"total"}},
                   "test":{"is":"atLeast","number":500},"unknown":false}]}
                """)).isEqualTo("Ada");
    }

    @Test
    void boughtThreeOfTheSameKindInOneBasket() {
        var history = new Told()
                .did(1, "Paid", "2026-01-02T00:00:00Z", lines(List.of(line("Green tea", 1), line("Green tea", 2))))
                .did(2, "Paid", "2026-01-02T00:00:00Z", lines(List.of(line("Green tea", 2))));
        assertThat(meant(history, """
                {"is":"measured","step":{"events":["Paid"]},"within":{"is":"ever"},
                 "measure":{"is":"sum","of":{"is":"line","list":"products","field":"quantity"}},
                 "test":{"is":"between","low":3,"high":10},"unknown":false}
                """)).isEqualTo("Ada");
    }

    @Test
    void wasThereOnTwoDaysOfTheZone() {
        var history = new Told()
                .did(1, "View", "2026-01-01T15:59:59Z")
                .did(1, "View", "2026-01-01T16:00:00Z")
                .did(2, "View", "2026-01-01T23:00:00Z")
                .did(2, "View", "2026-01-02T01:00:00Z");
        assertThat(meant(history, """
                {"is":"measured","step":{"events":["View"]},"within":{"is":"ever"},"measure":{"is":"days"},
                 "test":{"is":"atLeast","number":2},"unknown":false}
                """)).isEqualTo("Ada");
    }

    @Test
    void whoDidNothingHasASumOfZeroAndNoAverage() {
        var history = paid(new Told(), 1, "2026-01-02T00:00:00Z", 30).did(2, "View", "2026-01-02T00:00:00Z");
        var measured = """
                {"is":"measured","step":{"events":["Paid"]},"within":{"is":"ever"},
                 "measure":{"is":"%s","of":{"is":"property","name":"total"}},
                 "test":{"is":"less","number":50},"unknown":%s}
                """;
        assertThat(meant(history, measured.formatted("sum", false))).isEqualTo("Ada, Ben");
        assertThat(meant(history, measured.formatted("average", false))).isEqualTo("Ada");
        assertThat(meant(history, measured.formatted("average", true))).isEqualTo("Ada, Ben");
    }

    @Test
    void orderedForTheFirstTimeEverThisWeek() {
        var history = paid(new Told(), 1, "2026-01-02T00:00:00Z", 1);
        paid(paid(history, 2, "2026-01-02T00:00:00Z", 1), 2, "2025-12-02T00:00:00Z", 1);
        assertThat(meant(history, """
                {"is":"first","step":{"events":["Paid"]},"within":{"is":"lastDays","days":7}}
                """)).isEqualTo("Ada");
    }

    @Test
    void boughtGreenTeaAndNeverTeaware() {
        var history = new Told()
                .did(1, "Paid", "2026-01-02T00:00:00Z", lines(List.of(line("Green tea", 1))))
                .did(2, "Paid", "2026-01-02T00:00:00Z", lines(List.of(line("Green tea", 1), line("Teaware", 1))));
        var bought = """
                {"is":"did","step":{"events":["Paid"],"where":{"is":"anyLine","list":"products","line":
                  {"is":"property","name":"category","test":{"is":"oneOf","values":["%s"]},"unknown":false}}},
                 "times":{"is":"%s","count":%d},"within":{"is":"ever"}}""";
        assertThat(meant(
                        history,
                        "{\"is\":\"all\",\"parts\":[%s,%s]}"
                                .formatted(
                                        bought.formatted("Green tea", "atLeast", 1),
                                        bought.formatted("Teaware", "exactly", 0))))
                .isEqualTo("Ada");
    }

    @Test
    void addedToCartAndDidNotPayWithinTwoHours() {
        var history = new Told()
                .did(1, "Added To Cart", "2026-01-05T01:00:00Z")
                .did(1, "Paid", "2026-01-05T03:00:00.001Z")
                .did(2, "Added To Cart", "2026-01-05T01:00:00Z")
                .did(2, "Paid", "2026-01-05T03:00:00Z")
                .did(3, "Added To Cart", "2026-01-05T02:00:00Z")
                .did(4, "Added To Cart", "2026-01-05T01:59:59.999Z");
        assertThat(meant(history, """
                {"is":"notFollowed","first":{"events":["Added To Cart"]},"then":{"events":["Paid"]},"window":"PT2H",
                 "within":{"is":"lastDays","days":7}}
                """)).isEqualTo("Ada, Dan");
    }

    @Test
    void orderedWithinSevenDaysOfClaimingWithoutARefundBetween() {
        var history = new Told()
                .did(1, "Coupon Claimed", "2025-12-10T00:00:00Z")
                .did(1, "Refunded", "2025-12-11T00:00:00Z")
                .did(1, "Coupon Claimed", "2025-12-12T00:00:00Z")
                .did(1, "Paid", "2025-12-19T00:00:00Z")
                .did(2, "Coupon Claimed", "2025-12-12T00:00:00Z")
                .did(2, "Refunded", "2025-12-13T00:00:00Z")
                .did(2, "Paid", "2025-12-14T00:00:00Z")
                .did(3, "Coupon Claimed", "2025-12-12T00:00:00Z")
                .did(3, "Paid", "2025-12-19T00:00:00.001Z");
        assertThat(meant(history, """
                {"is":"followed","first":{"events":["Coupon Claimed"]},"then":{"events":["Paid"]},"window":"P7D",
                 "without":{"events":["Refunded"]},"within":{"is":"ever"}}
                """)).isEqualTo("Ada");
    }

    @Test
    void viewedTheSameProductThreeTimesAndHasNotBoughtIt() {
        var history = new Told();
        for (int i = 1; i <= 3; i++) {
            viewed(history, 1, "2026-01-0%dT00:00:00Z".formatted(i), "cup");
            viewed(history, 2, "2026-01-0%dT00:00:00Z".formatted(i), "cup");
            viewed(history, 3, "2026-01-0%dT00:00:00Z".formatted(i), "cup" + i);
        }
        history.did(1, "Paid", "2026-01-04T00:00:00Z", lines(List.of(line("tea", 1))));
        history.did(2, "Paid", "2026-01-04T00:00:00Z", lines(List.of(line("tea", 1), line("cup", 1))));
        assertThat(meant(history, """
                {"is":"sameValue","parts":[
                  {"step":{"events":["Viewed"]},"value":{"is":"property","name":"product"},
                   "times":{"is":"atLeast","count":3},"within":{"is":"lastDays","days":7}},
                  {"step":{"events":["Paid"]},"value":{"is":"line","list":"products","field":"category"},
                   "times":{"is":"exactly","count":0},"within":{"is":"ever"}}]}
                """)).isEqualTo("Ada");
    }

    @Test
    void spentLessThanHalfOfTheNinetyDaysBefore() {
        var history = new Told();
        paid(paid(history, 1, "2025-09-01T00:00:00Z", 100), 1, "2025-12-01T00:00:00Z", 49);
        paid(paid(history, 2, "2025-09-01T00:00:00Z", 100), 2, "2025-12-01T00:00:00Z", 50);
        paid(history, 3, "2025-09-01T00:00:00Z", 100);
        paid(history, 4, "2025-12-01T00:00:00Z", 1);
        var less = """
                {"is":"ownPast","step":{"events":["Paid"]},"days":90,
                 "measure":{"is":"sum","of":{"is":"property","name":"total"}},
                 "percent":{"is":"less","number":50},"unknown":%s}
                """;
        assertThat(meant(history, less.formatted(false))).isEqualTo("Ada, Cai");
        assertThat(meant(history, less.formatted(true))).isEqualTo("Ada, Cai, Dan");
    }

    @Test
    void isInTheTopBySpend() {
        var history = new Told();
        paid(paid(history, 1, "2025-09-01T00:00:00Z", 60), 1, "2025-10-01T00:00:00Z", 40);
        paid(
                paid(paid(history, 2, "2025-09-01T00:00:00Z", 70), 3, "2025-09-01T00:00:00Z", 70),
                4,
                "2024-09-01T00:00:00Z",
                999);
        var top = """
                {"is":"top","by":{"is":"deeds","step":{"events":["Paid"]},"within":{"is":"lastDays","days":365},
                                  "measure":{"is":"sum","of":{"is":"property","name":"total"}}},
                 "share":%s}
                """;
        assertThat(meant(history, top.formatted("{\"is\":\"percent\",\"percent\":20}")))
                .isEqualTo("Ada");
        assertThat(meant(history, top.formatted("{\"is\":\"percent\",\"percent\":34}")))
                .isEqualTo("Ada, Ben, Cai");
        assertThat(meant(history, top.formatted("{\"is\":\"people\",\"count\":2}")))
                .isEqualTo("Ada, Ben, Cai");
    }

    @Test
    void hasABirthdayWithinTheNextSevenDays() {
        var born = new Told()
                .has(1, "birthday", Value.of("1990-01-12"), Instant.EPOCH)
                .has(2, "birthday", Value.of("1990-01-13"), Instant.EPOCH)
                .has(3, "birthday", Value.of("1990-01-05"), Instant.EPOCH)
                .has(4, "birthday", Value.of("1990-01-04"), Instant.EPOCH);
        var yearly = """
                {"is":"dated","name":"birthday","when":{"is":"yearly","days":%d,"calendar":"%s"},"unknown":false}
                """;
        assertThat(meant(born, yearly.formatted(7, "GREGORIAN"))).isEqualTo("Ada, Cai");
        // 5 January 2026 is the 17th of the eleventh month; of 1989, that was 14 December, and of 1950, 25 December.
        var lunar = new Told()
                .has(1, "birthday", Value.of("1989-12-14"), Instant.EPOCH)
                .has(2, "birthday", Value.of("1989-12-13"), Instant.EPOCH)
                .has(3, "birthday", Value.of("1950-12-25"), Instant.EPOCH);
        assertThat(meant(lunar, yearly.formatted(0, "CHINESE"))).isEqualTo("Ada, Cai");
    }

    @Test
    void signedUpInTheLastDaysAndRenewsInTheNext() {
        var history = new Told()
                .has(1, "signed_up", Value.of("2025-12-29"), Instant.EPOCH)
                .has(2, "signed_up", Value.of("2025-12-28T15:59:59Z"), Instant.EPOCH)
                .has(3, "signed_up", Value.of("2025-12-28T16:00:00Z"), Instant.EPOCH)
                .has(4, "signed_up", Value.of("2026-01-06"), Instant.EPOCH);
        var dated = """
                {"is":"dated","name":"signed_up","when":{"is":"%s","days":7},"unknown":false}
                """;
        assertThat(meant(history, dated.formatted("inLastDays"))).isEqualTo("Ada, Cai");
        assertThat(meant(history, dated.formatted("inNextDays"))).isEqualTo("Dan");
    }

    /** From People's Square in Shanghai it is about 164 km to the West Lake in Hangzhou. */
    @Test
    void isWithinSomeKilometres() {
        var history = new Told()
                .has(1, "lat", Value.of(new BigDecimal("30.2460")), Instant.EPOCH)
                .has(1, "lon", Value.of(new BigDecimal("120.1485")), Instant.EPOCH)
                .has(2, "lat", Value.of(new BigDecimal("30.2460")), Instant.EPOCH);
        var near = """
                {"is":"near","latitude":"lat","longitude":"lon",
                 "place":{"latitude":31.2304,"longitude":121.4737,"kilometres":%d},"unknown":%s}
                """;
        assertThat(meant(history, near.formatted(170, false))).isEqualTo("Ada");
        assertThat(meant(history, near.formatted(160, false))).isEmpty();
        assertThat(meant(history, near.formatted(160, true))).isEqualTo("Ben");
    }

    @Test
    void belongsToOneSegmentAndNotToAnother() {
        var history = new Told()
                .did(1, "View", "2026-01-05T00:00:00Z")
                .did(2, "View", "2026-01-05T00:00:00Z")
                .did(3, "View", "2026-01-05T00:00:00Z");
        assertThat(meant(history, """
                {"is":"all","parts":[{"is":"inSegment","segment":7},
                                     {"is":"not","part":{"is":"inSegment","segment":8}}]}
                """)).isEqualTo("Ada");
        assertThatThrownBy(() -> meant(history, "{\"is\":\"inSegment\",\"segment\":9}"))
                .isInstanceOf(Unanswerable.class)
                .hasMessage("there is no segment 9");
    }

    private static void viewed(Told told, long person, String at, String product) {
        told.did(person, "Viewed", at, Map.of("product", Value.of(product)));
    }

    private static Told paid(Told told, long person, String at, long total) {
        return told.did(person, "Paid", at, Map.of("total", Value.of(total)));
    }

    private static Map<String, Value> lines(List<SequencedMap<String, Value>> lines) {
        return Map.of("products", new Value.Lines(lines));
    }

    private static SequencedMap<String, Value> line(String category, long quantity) {
        var line = new LinkedHashMap<String, Value>();
        line.put("category", Value.of(category));
        line.put("quantity", Value.of(quantity));
        return line;
    }

    /** Whom a condition means, in both stores. */
    private String meant(Told history, String json) {
        var condition = JSON.readValue(json, Condition.class);
        var clock = Clock.fixed(NOW.now(), ZoneOffset.UTC);
        var naive = new NaiveStore(clock, SEGMENTS);
        naive.apply(history.changes());
        try (var sql = slate.wiped(clock, SEGMENTS)) {
            sql.apply(history.changes());
            assertThat(sql.people(condition, NOW)).isEqualTo(naive.people(condition, NOW));
        }
        return naive.people(condition, NOW)
                .ids()
                .mapToObj(id -> NAMES.get((int) id - 1))
                .collect(Collectors.joining(", "));
    }
}
