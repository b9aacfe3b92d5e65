package dev.perennial.bench.questions;

import dev.perennial.engine.question.Answers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every engine in turn, as often to warm up and as often to measure. */
record Contest(
        Answers timeline, @Nullable Rival duckdb, @Nullable Rival clickhouse, double bytesPerMs) {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final double CLOSE = 1e-6;

    /** One engine with its way to ask. */
    private record Runner(Supplier<SortedMap<String, BigDecimal>> ask, List<Double> ms) {
        SortedMap<String, BigDecimal> run() {
            long begin = System.nanoTime();
            var answer = ask.get();
            ms.add((System.nanoTime() - begin) / 1e6);
            return answer;
        }

        double last() {
            return ms.getLast();
        }

        Measured.Times times() {
            return new Measured.Times(List.copyOf(ms.subList(ms.size() - ROUNDS, ms.size())));
        }
    }

    Measured of(Asked asked) {
        var ours = new Runner(() -> asked.timeline().apply(timeline), new ArrayList<>());
        var duck = duckdb == null ? null : quicker(duckdb, asked.duckdb());
        var click = clickhouse == null ? null : quicker(clickhouse, asked.clickhouse());
        var answer = ours.run();
        boolean equal = isEqual(answer, duck) && isEqual(answer, click);
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            ours.run();
            if (duck != null) duck.run();
            if (click != null) click.run();
        }
        return Measured.of(
                ours.times(),
                duck == null ? null : duck.times(),
                click == null ? null : click.times(),
                asked.bytes() / bytesPerMs,
                equal);
    }

    /** A rival on the table that suits the question, by its second time. */
    private static Runner quicker(Rival rival, String sql) {
        var runners = Stream.of(Rival.BY_PERSON, Rival.BY_NAME)
                .map(table -> new Runner(() -> rival.ask(Rival.on(sql, table)), new ArrayList<>()))
                .toList();
        for (var runner : runners) {
            runner.run();
            runner.run();
        }
        return runners.getFirst().last() <= runners.getLast().last() ? runners.getFirst() : runners.getLast();
    }

    /** Of a question that names only the largest, others may tell more. */
    private static boolean isEqual(SortedMap<String, BigDecimal> answer, @Nullable Runner other) {
        if (other == null) return true;
        var told = other.run();
        if (answer.isEmpty() || told.size() < answer.size()) return false;
        for (var entry : answer.entrySet()) {
            var there = told.get(entry.getKey());
            var allowed = Math.abs(entry.getValue().doubleValue()) * CLOSE;
            if (there == null || Math.abs(entry.getValue().subtract(there).doubleValue()) > allowed) {
                System.err.println(entry + " is " + there + " elsewhere");
                return false;
            }
        }
        return true;
    }
}
