package dev.perennial.server.collect.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.engine.log.EventLog.Acceptance.Duplicate;
import dev.perennial.engine.log.EventLog.Acceptance.Stored;
import dev.perennial.engine.log.EventLog.Urgency;
import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.engine.log.Logged;
import dev.perennial.server.collect.log.Wire.Fate;
import dev.perennial.server.kit.Databases;
import dev.perennial.server.postgres.Login;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goal: no answer of the log is wrong, whatever happens between it and its database. Method: a wire that is cut. */
class LogWeatherTest {

    private final DataSource database = Databases.fresh("collect");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private Wire wire;
    private PostgresLog log;

    @BeforeEach
    void start() throws IOException, SQLException {
        var login = login();
        var uri = URI.create(login.url().substring("jdbc:".length()));
        wire = new Wire(uri.getPort());
        var through = new Login(
                login.url().replace(":" + uri.getPort() + "/", ":" + wire.port() + "/"),
                login.user(),
                login.password());
        log = Logs.on(database, through::connect);
        log.append(List.of(Logs.event(1, "warm")), Urgency.LIVE);
    }

    @AfterEach
    void stop() throws IOException {
        log.stop();
        wire.close();
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheTruthAboutACommitWhoseAnswerWasLost(Fate fate) {
        wire.nextCommit(fate);
        assertThat(log.append(List.of(Logs.event(1, "m1"), Logs.event(1, "warm")), Urgency.LIVE))
                .containsExactly(new Stored(2), new Duplicate());
        assertThat(log.newest()).isEqualTo(2);
        assertThat(counts()).isEqualTo("2 stored, 1 duplicate");
    }

    @Test
    void refusesInTimeWhileTheDatabaseIsAwayAndRecoversByItself() {
        wire.down();
        var began = System.nanoTime();
        assertThatThrownBy(() -> log.append(List.of(Logs.event(1, "m1")), Urgency.LIVE))
                .isInstanceOfSatisfying(
                        LogUnavailable.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(LogUnavailable.Cause.DOWN));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        wire.up();
        assertThat(log.append(List.of(Logs.event(1, "m2")), Urgency.LIVE)).containsExactly(new Stored(2));
        assertThat(log.read(1, 9))
                .extracting(logged -> logged.event().messageId())
                .containsExactly("m2");
    }

    @Test
    void refusesAtOnceWhatFindsNoRoomInTheQueue() throws Exception {
        wire.down();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = new ArrayList<Future<?>>();
            for (var thread = 0; thread < 8; thread++) {
                var from = thread * 4_000;
                crowd.add(threads.submit(() -> log.append(Logs.events(1, from, from + 4_000), Urgency.LIVE)));
            }
            Thread.sleep(1_000);
            var began = System.nanoTime();
            assertThatThrownBy(() -> log.append(Logs.events(2, 0, 4_000), Urgency.LIVE))
                    .isInstanceOfSatisfying(
                            LogUnavailable.class,
                            refusal -> assertThat(refusal.why()).isEqualTo(LogUnavailable.Cause.BUSY));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
            wire.up();
            assertThat(crowd).hasSize(8);
        }
    }

    /** Senders repeat what they hear nothing about, as SDKs do, while the wire is cut again and again. */
    @Test
    void losesAndDoublesNothingWhileTheWireIsCutAgainAndAgain() throws Exception {
        var random = new SplittableRandom(7);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var senders = new ArrayList<Future<Long>>();
            for (var sender = 0; sender < 4; sender++) {
                var source = sender + 1;
                senders.add(threads.submit(() -> sendAll(source)));
            }
            for (var cut = 0; cut < 12; cut++) {
                Thread.sleep(random.nextLong(150));
                if (cut % 3 == 0) {
                    wire.down();
                    Thread.sleep(random.nextLong(300));
                    wire.up();
                } else wire.nextCommit(cut % 3 == 1 ? Fate.LOST_AFTER : Fate.LOST_BEFORE);
            }
            var stored = 0L;
            for (var sender : senders) stored += sender.get();
            assertThat(stored).isLessThanOrEqualTo(2_000);
        }
        assertThat(log.read(1, 5_000))
                .hasSize(2_000)
                .extracting(Logged::offset)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 2_001).boxed().toList());
    }

    private long sendAll(int source) {
        var stored = 0L;
        for (var from = 0; from < 500; from += 10) {
            for (var answer : sendUntilHeard(source, from)) if (answer instanceof Stored) stored++;
        }
        return stored;
    }

    private List<Acceptance> sendUntilHeard(int source, int from) {
        while (true)
            try {
                return log.append(Logs.events(source, from, from + 10), Urgency.LIVE);
            } catch (LogUnavailable e) {
                assertThat(e.retryAfter()).isPositive();
            }
    }

    private String counts() {
        return jdbc.sql("""
                select sum(stored) || ' stored, ' || sum(duplicate) || ' duplicate'
                  from collect.intake_hour
                """).query(String.class).single();
    }

    private Login login() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class);
        return new Login(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }
}
