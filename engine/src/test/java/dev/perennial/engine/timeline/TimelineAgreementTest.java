package dev.perennial.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.Invented;
import dev.perennial.engine.question.InventedHistory;
import dev.perennial.engine.question.NaiveStore;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Seeds;
import dev.perennial.engine.question.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the timeline answers exactly what the definitions say, and names the same people, wherever its rows lie: in the
 * tail, in files, or moved between them, in one block of people or in several, in one month or in some.
 *
 * <p>Method: for each seed tell an invented history to both stores in the same batches; between them seal the tail, or
 * close the timeline and tell it again what it does not know. A failure prints its seed.
 */
class TimelineAgreementTest {

    private static final int EACH = 5;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-30T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folders;

    @Test
    void theTimelineMeansWhatTheDefinitionsSay() throws InterruptedException {
        Seeds.asked().each(this::agree);
    }

    private void agree(int seed) {
        var folder = folders.resolve("seed-" + seed);
        var random = new SplittableRandom(seed);
        var history = new InventedHistory(random, InventedHistory.stride(seed));
        var naive = new NaiveStore(CLOCK, Invented.SEGMENTS);
        var timeline = Timeline.open(folder, CLOCK, Invented.SEGMENTS);
        try {
            var told = history.batches();
            for (int i = 0; i < told.size(); i++) {
                assertThat(timeline.apply(told.get(i)))
                        .as("seed %d: touched by %s", seed, told.get(i))
                        .isEqualTo(naive.apply(told.get(i)));
                switch (random.nextInt(8)) {
                    case 0, 1 -> timeline.seal();
                    case 2 -> {
                        timeline.close();
                        timeline = Timeline.open(folder, CLOCK, Invented.SEGMENTS);
                        for (var batch : told.subList(0, i + 1)) timeline.apply(batch);
                    }
                    default -> {}
                }
            }
            var invented = new Invented(random, InventedHistory.stride(seed));
            for (var question : invented.questions(EACH)) compare(seed, question, naive, timeline);
            for (int i = 0; i < EACH; i++) compare(seed, invented.condition(3), invented, naive, timeline);
            assertThat(timeline.schema()).as("seed %d", seed).isEqualTo(naive.schema());
            assertThat(timeline.position()).isEqualTo(naive.position());
        } finally {
            timeline.close();
        }
    }

    private static void compare(int seed, Question<?> question, Store naive, Store timeline) {
        assertThat((Object) timeline.ask(question))
                .as("seed %d: %s", seed, question)
                .isEqualTo(naive.ask(question));
    }

    private static void compare(int seed, Condition condition, Invented invented, Store naive, Store timeline) {
        var moment = invented.moment();
        var among = invented.among();
        assertThat(timeline.people(condition, moment))
                .as("seed %d: %s at %s", seed, condition, moment)
                .isEqualTo(naive.people(condition, moment));
        assertThat(timeline.people(condition, among, moment))
                .as("seed %d: %s at %s among %s", seed, condition, moment, among)
                .isEqualTo(naive.people(condition, among, moment));
    }
}
