package dev.perennial.bench.questions;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the same questions of our own store, of DuckDB and of ClickHouse, on the same invented events, in turn:
 * {@code --millions N} events, {@code --json FILE} for the result. Once with a filter, the last hundredth of the events
 * not in files yet, late ones and merged people; once bare, without filter and with all in files.
 */
final class Questions {

    private Questions() {}

    /**
     * Everything that was measured.
     *
     * @param speedup the geometric mean of how many times as fast the timeline was as the faster of the others
     */
    record Outcome(
            long events,
            int people,
            @JsonAnyGetter SequencedMap<String, Measured> full,
            SequencedMap<String, Measured> bare,
            double speedup,
            @JsonProperty("speedup_bare") double speedupBare,
            @JsonProperty("heap_mb") double heapMb,
            @JsonProperty("heap_max_mb") double heapMaxMb,
            @JsonProperty("bytes_per_event") double bytesPerEvent,
            @JsonProperty("open_ms") double openMs,
            @JsonProperty("append_per_second") long appendPerSecond,
            @JsonProperty("duckdb_bytes_per_event") double duckdbBytesPerEvent,
            @JsonProperty("clickhouse_bytes_per_event") double clickhouseBytesPerEvent,
            @JsonProperty("clickhouse_memory_mb") double clickhouseMemoryMb) {}

    public static void main(String[] arguments) throws Exception {
        Bench.run("questions", arguments, bench -> {
            var outcome = measure(new Shop(bench.events()), bench.folder());
            System.out.println(table(outcome.full));
            System.out.println(table(outcome.bare));
            return outcome;
        });
    }

    private static Outcome measure(Shop shop, Path folder) throws IOException, InterruptedException, SQLException {
        var told = Told.of(shop);
        var ours = new Ours(folder.resolve("timeline"), shop, shop.events() / 100);
        ours.tell();
        say("our own store has %,d events", told.events());
        var copy = folder.resolve("events.parquet");
        var library = ChdbLibrary.find();
        try (var duck = Duck.open(folder.resolve("duck.db"))) {
            duck.load(shop, copy);
            say("DuckDB has them");
            try (var click = library.isEmpty() ? null : ClickHouse.open(library.get(), folder.resolve("clickhouse"))) {
                if (click != null) click.load(copy);
                say(click == null ? "ClickHouse is not there: npm could not install it" : "ClickHouse has them");
                return contest(shop, told, ours, duck, click);
            }
        }
    }

    private static Outcome contest(Shop shop, Told told, Ours ours, Duck duck, @Nullable ClickHouse click)
            throws InterruptedException {
        var timeline = ours.timeline();
        var contest = new Contest(timeline, duck, click, Limit.bytesPerMs());
        var filter = new Where.Property("platform", new Test.NoneOf(List.of("alipay")), true);
        var full = measured(contest, Asked.all(new Eight(filter), new Rivals("platform <> 'alipay'"), told));
        timeline.seal();
        var bare = measured(contest, Asked.all(new Eight(Where.ALL), new Rivals("true"), told));
        System.gc();
        var runtime = Runtime.getRuntime();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
        var outcome = new Outcome(
                told.events(),
                shop.people(),
                full,
                bare,
                speedup(full),
                speedup(bare),
                Measured.rounded(heap),
                Measured.rounded(runtime.maxMemory() / 1e6),
                Measured.rounded((double) bytes(ours.folder()) / told.events()),
                Measured.rounded(ours.openMs()),
                ours.appendedPerSecond(),
                Measured.rounded(duck.bytes() / 2.0 / told.events()),
                Measured.rounded(click == null ? 0 : click.bytes() / 2.0 / told.events()),
                Measured.rounded(click == null ? 0 : click.memoryMb()));
        timeline.close();
        return outcome;
    }

    private static SequencedMap<String, Measured> measured(Contest contest, List<Asked> questions) {
        var measured = new LinkedHashMap<String, Measured>();
        for (var asked : questions) {
            measured.put(asked.name(), contest.of(asked));
            say("%s: %s", asked.name(), measured.get(asked.name()));
        }
        return measured;
    }

    private static double speedup(Map<String, Measured> measured) {
        double sum = 0;
        int count = 0;
        for (var one : measured.values()) {
            var ratio = one.ratio();
            if (ratio == null) continue;
            sum += Math.log(ratio);
            count++;
        }
        return count == 0 ? 0 : Measured.rounded(Math.exp(sum / count));
    }

    private static long bytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Map<String, Measured> measured) {
        var text = new StringBuilder("""
                | question | limit | timeline | ClickHouse | DuckDB | times as fast | equal |
                |---|---:|---:|---:|---:|---:|---|
                """);
        measured.forEach((name, one) -> text.append("| %s | %.0f | %.0f | %.0f | %.0f | %.1f | %s |\n"
                .formatted(
                        name,
                        one.limitMs(),
                        one.timelineMs(),
                        one.clickhouseMs(),
                        one.duckdbMs(),
                        one.ratio(),
                        one.equal() ? "yes" : "NO")));
        return text.toString();
    }

    private static void say(String format, Object... values) {
        System.err.println(
                format.formatted(values).lines().findFirst().orElse("").strip());
    }
}
