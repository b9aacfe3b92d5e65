package dev.perennial.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.kit.ChildServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an event in a 2xx answer is there once, in the log and in the answers, whatever is killed.
 *
 * <p>Method: several senders post batches and repeat each until it is acknowledged; meanwhile the application,
 * PostgreSQL or both are killed with signal 9, {@code -Dkills=N} times. The oracle is the senders' journal.
 */
class KillStory {

    private static final int KILLS = Integer.getInteger("kills", 3);

    @TempDir
    Path data;

    @Test
    void whatWasAcknowledgedSurvivesEveryKill() throws InterruptedException {
        var random = new SplittableRandom(7);
        try (var server = ChildServer.start(data)) {
            var senders = Senders.start(server.source(), 4);
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextInt(500, 2500));
                strike(server, kill);
            }
            Thread.sleep(1000);
            long acknowledged = senders.stop();
            System.getLogger("story").log(System.Logger.Level.INFO, "{0} kills, {1} events", KILLS, acknowledged);

            assertThat(acknowledged).as("events acknowledged").isPositive();
            Counting.awaitUntil(Duration.ofSeconds(60), () -> Counting.inAnswers(server.api()) == acknowledged);
            assertThat(Counting.inAnswers(server.api())).as("in the answers").isEqualTo(acknowledged);
            assertThat(Counting.inLog(server.api())).as("in the log").isEqualTo(acknowledged);
        }
    }

    private static void strike(ChildServer server, int kill) {
        switch (kill % 3) {
            case 0 -> {
                server.kill();
                server.startAgain();
            }
            case 1 -> {
                server.killPostgres();
                server.awaitReady();
            }
            default -> {
                server.killPostgres();
                server.kill();
                server.startAgain();
            }
        }
    }
}
