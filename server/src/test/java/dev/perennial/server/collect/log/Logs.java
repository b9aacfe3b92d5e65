package dev.perennial.server.collect.log;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running logs and events to put into them. */
public final class Logs {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Logs() {}

    /** A running log on a database that has the tables of collect. */
    public static PostgresLog on(DataSource database) {
        return on(database, database::getConnection);
    }

    /** The same, its appender connecting in another way. */
    static PostgresLog on(DataSource database, Session.Connector connector) {
        var log = new PostgresLog(JdbcClient.create(database), connector, false, new SimpleMeterRegistry());
        log.start();
        return log;
    }

    static Event event(int source, String messageId) {
        return new Event(
                source,
                messageId,
                "Order Completed",
                List.of(Identifier.login("u1")),
                Optional.empty(),
                List.of(),
                NOON,
                NOON,
                Properties.of(Map.of("revenue", Value.of(990))));
    }

    /** Events whose ids are the numbers of a range, half-open. */
    static List<Event> events(int source, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> event(source, "m" + number))
                .toList();
    }

    static Event ofPerson(String messageId) {
        return new Event(
                Event.PLATFORM,
                messageId,
                "Segment Entered",
                List.of(new Identifier(Identifier.PERSON, "42")),
                Optional.empty(),
                List.of(),
                NOON,
                NOON,
                Properties.NONE);
    }
}
