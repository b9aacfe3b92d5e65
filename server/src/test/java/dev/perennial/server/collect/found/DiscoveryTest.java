package dev.perennial.server.collect.found;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.EventLog;
import dev.perennial.server.kit.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goal: what was found is what is in the log, whoever follows it and wherever they are interrupted. Method: events
 * invented from a seed, followed by several threads while more arrive, then compared with a count in SQL over the log.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoveryTest {

    private final TestServer server = TestServer.start();
    private final Discovery discovery = server.bean(Discovery.class);
    private final EventLog log = server.bean(EventLog.class);
    private final JdbcClient db = server.bean(JdbcClient.class);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void countsWhatTheLogHolds() throws InterruptedException {
        var random = new SplittableRandom(20260301);
        var threads = new ArrayList<Thread>();
        for (var round = 0; round < 10; round++) {
            log.append(some(random, round), EventLog.Urgency.LIVE);
            for (var follower = 0; follower < 3; follower++)
                threads.add(Thread.ofVirtual().start(discovery::follow));
        }
        for (var thread : threads) thread.join();
        discovery.follow();

        assertThat(rows("select source_id || ' ' || event || ' ' || count from collect.found_event"))
                .containsExactlyInAnyOrderElementsOf(rows("""
                        select source_id || ' ' || (body::json ->> 'name') || ' ' || count(*)
                          from collect.log_entry
                         group by source_id, body::json ->> 'name'
                        """));
        assertThat(rows("select event || ' ' || sum(count) from collect.event_hour group by event"))
                .as("all of them happened lately")
                .containsExactlyInAnyOrderElementsOf(
                        rows("select event || ' ' || sum(count) from collect.found_event group by event"));
        assertThat(rows("select type || ' ' || sum(count) from collect.found_property group by type"))
                .containsExactlyInAnyOrderElementsOf(rows("""
                        select case json_typeof(value) when 'string' then 'text' else 'number' end || ' ' || count(*)
                          from collect.log_entry
                         cross join lateral json_each(body::json -> 'properties')
                         group by json_typeof(value)
                        """));
    }

    @Test
    void aSourceThatInventsNamesFillsItsOwnBoundOnly() {
        var bounds = new Bounds();
        for (var name = 0; name < 1_000_000; name++) bounds.event(1, "Event " + name);
        assertThat(bounds.event(1, "Event 3")).isEqualTo("Event 3");
        assertThat(bounds.event(1, "Event 999999")).isEmpty();
        assertThat(bounds.event(2, "Event 999999")).isEqualTo("Event 999999");
        for (var name = 0; name < Bounds.PROPERTIES_MAX; name++) bounds.property(3, "Seen", "p" + name);
        assertThat(bounds.property(3, "Seen", "one more")).isFalse();
    }

    private List<Event> some(SplittableRandom random, int round) {
        return IntStream.range(0, 200)
                .mapToObj(number -> {
                    var properties = new LinkedHashMap<String, Value>();
                    properties.put("n", random.nextInt(5) == 0 ? Value.of("five") : Value.of(random.nextInt(9)));
                    if (random.nextBoolean()) properties.put("colour", Value.of("green"));
                    return event(random, round + "-" + number, new Properties(properties));
                })
                .toList();
    }

    private Event event(SplittableRandom random, String id, Properties properties) {
        Instant now = server.clock().instant();
        return new Event(
                1 + random.nextInt(3),
                id,
                "Event " + random.nextInt(7),
                List.of(Identifier.login("u" + random.nextInt(20))),
                Optional.empty(),
                List.of(),
                now.minus(Duration.ofMinutes(random.nextInt(100_000))),
                now,
                properties);
    }

    private List<String> rows(String sql) {
        return db.sql(sql).query((row, _) -> String.valueOf(row.getString(1))).list();
    }
}
