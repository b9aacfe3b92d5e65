package dev.perennial.bench.questions;

import dev.perennial.bench.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** How a benchmark is started: {@code --millions N} events, {@code --json FILE} for the result. */
record Bench(long events, Path folder) {

    /** What is measured. */
    interface Measuring {
        Object outcome(Bench bench) throws Exception;
    }

    /** Measures in a folder of its own, which is deleted again, and says what came out. */
    static void run(String name, String[] arguments, Measuring measuring) throws Exception {
        var wanted = Wanted.of(name, "--millions", arguments);
        long events = (long) (wanted.number(5) * 1_000_000);
        var folder = Files.createTempDirectory("perennial-" + name);
        try {
            wanted.publish(measuring.outcome(new Bench(events, folder)));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
