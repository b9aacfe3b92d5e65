package dev.perennial.server.collect.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.EventLog.Acceptance.Duplicate;
import dev.perennial.engine.log.EventLog.Acceptance.Stored;
import dev.perennial.engine.log.EventLog.Urgency;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.kit.Databases;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresLogTest {

    private final DataSource database = Databases.fresh("collect");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final PostgresLog log = Logs.on(database);

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void keepsEventsInTheOrderOfAcceptance() {
        var events = Logs.events(1, 0, 3);
        assertThat(log.append(events, Urgency.LIVE)).containsExactly(new Stored(1), new Stored(2), new Stored(3));
        assertThat(log.newest()).isEqualTo(3);
        assertThat(log.read(1, 10)).containsExactly(new Logged(2, events.get(1)), new Logged(3, events.get(2)));
        assertThat(log.read(0, 1)).extracting(Logged::offset).containsExactly(1L);
        assertThat(log.read(3, 10)).isEmpty();
    }

    @Test
    void countsOneSourceAndMessageIdOnce() {
        var first = Logs.event(1, "m1");
        assertThat(log.append(List.of(first, Logs.event(1, "m1"), Logs.event(2, "m1")), Urgency.LIVE))
                .containsExactly(new Stored(1), new Duplicate(), new Stored(2));
        assertThat(log.append(List.of(first), Urgency.IMPORT)).containsExactly(new Duplicate());
        assertThat(counts(1)).isEqualTo("1 stored, 2 duplicate, 0 quarantined");
        assertThat(counts(2)).isEqualTo("1 stored, 0 duplicate, 0 quarantined");
    }

    @Test
    void knowsARepeatAfterARestart() {
        log.append(List.of(Logs.event(1, "m1")), Urgency.LIVE);
        log.stop();
        log.start();
        assertThat(log.append(List.of(Logs.event(1, "m1")), Urgency.LIVE)).containsExactly(new Duplicate());
    }

    @Test
    void setsRefusedOnesAsideWholeBesideTheirGoodNeighbours() {
        var body = "{\"type\":\"trick\\u0000\"}\0".getBytes(StandardCharsets.UTF_8);
        var refused = new Refused(1, Logs.NOON, "UNKNOWN_TYPE", "type was \0", "POST", ByteBuffer.wrap(body));
        log.receive(List.of(Logs.event(1, "m1")), List.of(refused));
        assertThat(counts(1)).isEqualTo("1 stored, 0 duplicate, 1 quarantined");
        assertThat(jdbc.sql("select body from collect.quarantine")
                        .query(byte[].class)
                        .single())
                .isEqualTo(body);
    }

    @Test
    void keepsWhatPostgresCannotHoldInText() {
        var odd = Logs.event(1, "nul \0 and half a pair \uD83D");
        log.append(List.of(odd, odd), Urgency.LIVE);
        assertThat(log.append(List.of(odd), Urgency.LIVE)).containsExactly(new Duplicate());
        assertThat(log.read(0, 9)).hasSize(1);
    }

    @Test
    void listsTheLastTenThousandRepeats() {
        log.append(Logs.events(1, 0, 4_000), Urgency.IMPORT);
        for (var round = 0; round < 3; round++) log.append(Logs.events(1, 0, 4_000), Urgency.IMPORT);
        assertThat(counts(1)).isEqualTo("4000 stored, 12000 duplicate, 0 quarantined");
        assertThat(jdbc.sql("select count(*) from collect.duplicate")
                        .query(Long.class)
                        .single())
                .isEqualTo(10_000);
        assertThat(jdbc.sql("select max(number) from collect.duplicate")
                        .query(Long.class)
                        .single())
                .isEqualTo(12_000);
    }

    @Test
    void appendsWhatATransactionEnlistedAfterItsCommitOnly() throws InterruptedException {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        transactions.executeWithoutResult(status -> {
            log.enlist(Logs.ofPerson("rolled back"));
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(_ -> {
            log.enlist(List.of(Logs.ofPerson("segment:7:person:42:1"), Logs.ofPerson("segment:7:person:42:2")));
            assertThat(log.newest()).isZero();
        });
        assertThat(log.waitBeyond(1, Duration.ofSeconds(5))).isTrue();
        transactions.executeWithoutResult(_ -> log.enlist(Logs.ofPerson("segment:7:person:42:1")));
        log.append(List.of(Logs.event(1, "after")), Urgency.LIVE);
        assertThat(log.read(0, 9))
                .extracting(logged -> logged.event().messageId())
                .containsExactly("segment:7:person:42:1", "segment:7:person:42:2", "after");
        assertThat(jdbc.sql("select count(*) from collect.outbox")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void enlistsOnlyThePlatformsOwnEventsInsideATransaction() {
        assertThatThrownBy(() -> log.enlist(Logs.ofPerson("alone"))).hasMessageContaining("inside the transaction");
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        transactions.executeWithoutResult(_ ->
                assertThatThrownBy(() -> log.enlist(Logs.event(1, "foreign"))).hasMessageContaining("not source 1"));
        var byLogin = new Event(
                Event.PLATFORM,
                "by login",
                "Points Granted",
                Logs.event(1, "x").identifiers(),
                java.util.Optional.empty(),
                List.of(),
                Logs.NOON,
                Logs.NOON,
                dev.perennial.engine.event.Properties.NONE);
        transactions.executeWithoutResult(
                _ -> assertThatThrownBy(() -> log.enlist(byLogin)).hasMessageContaining("not by login"));
    }

    @Test
    void wakesThoseWhoWaitForMore() throws InterruptedException {
        assertThat(log.waitBeyond(0, Duration.ofMillis(20))).isFalse();
        var writer = Thread.startVirtualThread(() -> log.append(Logs.events(1, 0, 1), Urgency.LIVE));
        assertThat(log.waitBeyond(0, Duration.ofSeconds(5))).isTrue();
        writer.join();
    }

    private String counts(int source) {
        return jdbc.sql("""
                select sum(stored) || ' stored, ' || sum(duplicate) || ' duplicate, '
                       || sum(quarantined) || ' quarantined'
                  from collect.intake_hour
                 where source_id = :source
                """).param("source", source).query(String.class).single();
    }
}
