package dev.perennial.server.collect.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.EventLog;
import dev.perennial.server.collect.found.Discovery;
import dev.perennial.server.kit.Api;
import dev.perennial.server.kit.FirstStart;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mondays and Tuesdays of a shop that sells forty things an hour, day and night; days are those of Shanghai. */
class WatchingTest {

    // Monday, 00:00 in Shanghai.
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z");
    private static final int AN_HOUR = 40;

    private final TestServer server = TestServer.start();
    private int sent;

    @BeforeEach
    void sellForNineWeeks() {
        var choices = Map.of("zone", "Asia/Shanghai", "weekStart", "MONDAY", "currency", "CNY", "language", "en");
        server.api().put("/api/settings", choices).ok();
        var events = new ArrayList<Event>();
        for (var day :
                IntStream.range(-63, 0).filter(day -> Math.floorMod(day, 7) < 2).toArray())
            for (var hour = 0; hour < 24; hour++)
                for (var number = 0; number < AN_HOUR; number++)
                    events.add(paid(
                            MIDNIGHT.plus(Duration.ofDays(day).plusHours(hour).plusSeconds(number * 89L)),
                            Value.of(number)));
        server.bean(EventLog.class).append(events, EventLog.Urgency.IMPORT);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aFallIsToldTheSameDayWithItsMinuteAndEndsWhenItIsMended() {
        sell(0, 2);
        look(Duration.ofHours(2));
        assertThat(open()).isEmpty();

        // A release at 02:10: from now on revenue is a text, which the plan sets aside.
        server.api()
                .put("/api/collect/plan/event?name=Paid", Map.of("description", "", "state", "planned"))
                .ok();
        server.api()
                .put(
                        "/api/collect/plan/property?event=Paid&name=revenue",
                        Map.of("description", "", "type", "number", "required", true, "personal", false))
                .ok();
        server.api().patch("/api/collect/sources/1", Map.of("setsAside", true)).ok();
        var brokenAt = MIDNIGHT.plus(Duration.ofMinutes(130));
        for (var minute = 0; minute < 100; minute++) {
            server.clock().set(brokenAt.plus(Duration.ofMinutes(minute)));
            pay("¥" + minute);
        }
        look(Duration.ofHours(4).plusMinutes(1));
        var notices = open();
        var fall = notices.stream()
                .filter(each -> each.path("kind").stringValue().equals("count"))
                .findFirst()
                .orElseThrow();
        assertThat(fall.path("event").stringValue()).isEqualTo("Paid");
        assertThat(fall.path("source").intValue()).isEqualTo(1);
        assertThat(Instant.parse(fall.path("since").stringValue())).isEqualTo(brokenAt);
        assertThat(fall.path("seen").intValue()).isZero();
        assertThat(fall.path("usual").doubleValue()).isBetween(79.9, 80.1);
        assertThat(notices).as("and the type").hasSize(2);

        var opened = server.api().get("/api/collect/notices/" + fall.path("id")).ok();
        assertThat(opened.path("causes")).hasSize(1);
        var cause = opened.path("causes").path(0);
        assertThat(cause.path("version").stringValue()).isEqualTo("5.2.0");
        assertThat(cause.path("reason").stringValue()).isEqualTo("wrong_type");
        assertThat(cause.path("waiting").intValue()).isEqualTo(100);

        var wish = Map.of(
                "reason",
                "wrong_type",
                "repairs",
                List.of(Map.of("deed", "CONVERT", "field", "properties.revenue", "to", "number")));
        server.api().post("/api/collect/quarantine/replay", wish).ok();
        look(Duration.ofHours(4).plusMinutes(2));
        assertThat(kinds())
                .as("what was missing is there again; the type is told of for a day")
                .containsExactly("type");
        sell(4, 28);
        look(Duration.ofHours(28).plusMinutes(2));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatSomebodyClosedIsNotToldAgainThatDay() {
        sell(0, 2);
        sell(2, 5, 4);
        look(Duration.ofHours(5));
        assertThat(kinds()).containsExactly("count");
        var id = open().getFirst().path("id").toString();
        assertThat(server.api()
                        .put("/api/collect/notices/" + id + "/closing", Map.of("why", " "))
                        .status())
                .isEqualTo(400);
        server.api()
                .put("/api/collect/notices/" + id + "/closing", Map.of("why", "We closed the shop"))
                .ok();
        look(Duration.ofHours(5).plusMinutes(5));
        assertThat(kinds()).isEmpty();
        assertThat(server.api()
                        .get("/api/collect/notices?closed=true")
                        .ok()
                        .path(0)
                        .path("closedWhy")
                        .stringValue())
                .isEqualTo("We closed the shop");
    }

    @Test
    void aFallEndsByItselfWhenThreeHoursAreAsUsualAndARiseIsToldToo() {
        sell(0, 2);
        sell(2, 6, 4);
        look(Duration.ofHours(6));
        assertThat(kinds()).containsExactly("count");
        sell(6, 9);
        look(Duration.ofHours(9));
        assertThat(kinds())
                .as("the day is still short of 144, but all is well now")
                .isEmpty();
        sell(9, 12, 200);
        look(Duration.ofHours(12));
        assertThat(open().getFirst().path("seen").intValue()).isEqualTo(600);
    }

    @Test
    void aSilentSourceIsToldOfOnce() {
        sell(0, 2);
        look(Duration.ofHours(6));
        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().path("event").stringValue()).isEmpty();
        assertThat(Instant.parse(open().getFirst().path("since").stringValue()))
                .isEqualTo(MIDNIGHT.plus(Duration.ofHours(2)));
    }

    @Test
    void aNumberThatArrivesAsTextIsToldOf() {
        var now = MIDNIGHT.plus(Duration.ofHours(3));
        server.clock().set(now);
        server.bean(EventLog.class)
                .append(List.of(paid(now, Value.of("¥12")), paid(now, Value.of("¥13"))), EventLog.Urgency.LIVE);
        look(Duration.ofHours(3).plusMinutes(1));
        var type = open().stream()
                .filter(each -> each.path("kind").stringValue().equals("type"))
                .findFirst()
                .orElseThrow();
        assertThat(type.path("property").stringValue()).isEqualTo("revenue");
        assertThat(type.path("was").stringValue()).isEqualTo("number");
        assertThat(type.path("given").stringValue()).isEqualTo("text");
        assertThat(type.path("seen").intValue()).isEqualTo(2);
        assertThat(Instant.parse(type.path("since").stringValue())).isEqualTo(now);
        look(Duration.ofHours(28));
        assertThat(kinds()).doesNotContain("type");
    }

    private void sell(int from, int to) {
        sell(from, to, AN_HOUR);
    }

    /** So many an hour, in the hours of today from one up to, without, another. */
    private void sell(int from, int to, int anHour) {
        var events = new ArrayList<Event>();
        for (var hour = from; hour < to; hour++)
            for (var number = 0; number < anHour; number++)
                events.add(paid(
                        MIDNIGHT.plus(Duration.ofHours(hour).plusMillis(number * (3_600_000L / anHour))),
                        Value.of(number)));
        server.bean(EventLog.class).append(events, EventLog.Urgency.LIVE);
    }

    private void pay(String revenue) {
        Api.withWriteKey(server.url(), FirstStart.WRITE_KEY)
                .post(
                        "/v1/track",
                        Map.of(
                                "userId",
                                "u1",
                                "event",
                                "Paid",
                                "properties",
                                Map.of("revenue", revenue),
                                "context",
                                Map.of("app", Map.of("version", "5.2.0"))))
                .ok();
    }

    private void look(Duration sinceMidnight) {
        server.clock().set(MIDNIGHT.plus(sinceMidnight));
        IntStream.range(0, 3).forEach(_ -> server.bean(Discovery.class).follow());
        server.bean(Watching.class).look();
    }

    private List<JsonNode> open() {
        return List.copyOf(server.api().get("/api/collect/notices").ok().values());
    }

    private List<String> kinds() {
        return open().stream().map(each -> each.path("kind").stringValue()).toList();
    }

    private Event paid(Instant at, Value revenue) {
        return new Event(
                1,
                "m" + sent++,
                "Paid",
                List.of(Identifier.login("u1")),
                Optional.empty(),
                List.of(),
                at,
                at,
                Properties.of(Map.of("revenue", revenue)));
    }
}
