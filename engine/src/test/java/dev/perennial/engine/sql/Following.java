package dev.perennial.engine.sql;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.log.Change;
import dev.perennial.engine.question.Told;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A process that follows one endless history into a store and says how far it is, until it is killed. */
final class Following {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private Following() {}

    public static void main(String[] arguments) {
        var told = history(20_000);
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                var store = SqlStore.open(Path.of(arguments[0]), Clock.systemUTC())) {
            for (int i = 0; i < told.size(); i += 10) {
                store.apply(told.subList(i, Math.min(i + 10, told.size())));
                out.println(store.position().log() + " " + store.position().changes());
            }
            out.println("end");
        }
    }

    /** Always the same: deeds of a hundred people, some moves, some traits, now and then an erasure. */
    static List<Change> history(int events) {
        var random = new SplittableRandom(7);
        var told = new Told();
        for (int i = 0; i < events; i++) {
            var origin = random.nextInt(1, 101);
            var time = FIRST.plus(Duration.ofMinutes(i));
            told.did(origin, 1, random.nextBoolean() ? "View" : "Order", time, Map.of("amount", Value.of(i)));
            if (random.nextInt(10) == 0) told.has(origin, "level", Value.of(i), time);
            if (random.nextInt(20) == 0) told.moved(origin, origin, random.nextInt(1, origin + 1));
            if (random.nextInt(400) == 0) told.forgotten(origin);
        }
        return told.changes();
    }
}
