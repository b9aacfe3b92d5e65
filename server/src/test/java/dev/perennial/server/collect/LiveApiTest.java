package dev.perennial.server.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.EventLog;
import dev.perennial.server.kit.TestServer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveApiTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void theLatestStandFirstAndASourceStandsAlone() {
        try (var server = TestServer.start()) {
            var log = server.bean(EventLog.class);
            log.append(
                    IntStream.range(0, 60).mapToObj(number -> event(1, number)).toList(), EventLog.Urgency.LIVE);
            log.append(List.of(event(2, 60)), EventLog.Urgency.LIVE);

            var all = server.api().get("/api/collect/live").ok();
            assertThat(all.size()).isEqualTo(50);
            assertThat(all.get(0).required("properties").required("n").asInt()).isEqualTo(60);
            assertThat(all.get(1)
                            .required("identifiers")
                            .get(0)
                            .required("value")
                            .asString())
                    .isEqualTo("u59");
            assertThat(server.api().get("/api/collect/live?source=2").ok().size())
                    .isEqualTo(1);
            assertThat(server.stranger().get("/api/collect/live").status()).isEqualTo(401);
        }
    }

    private static Event event(int source, int number) {
        return new Event(
                source,
                "m" + number,
                "Seen",
                List.of(Identifier.login("u" + number)),
                Optional.empty(),
                List.of(),
                NOW,
                NOW,
                new Properties(new LinkedHashMap<>(Map.of("n", Value.of(number)))));
    }
}
