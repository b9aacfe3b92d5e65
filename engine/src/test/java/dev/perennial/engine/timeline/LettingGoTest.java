package dev.perennial.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.question.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that a newer one replaced keeps its place on the disk only as long as a question still reads it. */
class LettingGoTest {

    private static final Path MAPS = Path.of("/proc/self/maps");

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void noFileThatWasReplacedStaysMapped() throws IOException, InterruptedException {
        try (var store = Timeline.open(folder, Halting.CLOCK)) {
            for (var batch : Halting.batches(8)) {
                store.apply(batch);
                store.seal();
                store.people(Condition.EVERYBODY, new Moment(Instant.EPOCH, ZoneOffset.UTC));
            }
            var left = replaced();
            for (int tries = 0; tries < 100 && !left.isEmpty(); tries++) {
                System.gc();
                Thread.sleep(50);
                left = replaced();
            }
            assertThat(left).isEmpty();
        }
    }

    private List<String> replaced() throws IOException {
        return Files.readAllLines(MAPS).stream()
                .filter(line -> line.contains(folder.toString()) && line.endsWith("(deleted)"))
                .toList();
    }
}
