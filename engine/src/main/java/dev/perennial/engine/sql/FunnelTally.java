package dev.perennial.engine.sql;

import dev.perennial.engine.question.Figure;
import dev.perennial.engine.question.FunnelAnswer;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Slice;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/** Collects who came how far in a funnel, slice by slice. */
final class FunnelTally {

    private static final Comparator<Map.Entry<Optional<Slice>, Count>> IN_ORDER =
            Comparator.<Map.Entry<Optional<Slice>, Count>>comparingInt(entry -> rank(entry.getKey()))
                    .thenComparingLong(entry -> -entry.getValue().people[0].getLongCardinality())
                    .thenComparing(entry -> name(entry.getKey()), Arrays::compareUnsigned);

    private final int steps;
    private final Map<Optional<Slice>, Count> slices = new HashMap<>();

    FunnelTally(Optional<?> breakdown, int steps) {
        this.steps = steps;
        if (breakdown.isEmpty()) slices.put(Optional.empty(), new Count());
    }

    /** A row of {@link FunnelSql#people}. */
    void add(Row row) throws SQLException {
        slices.computeIfAbsent(slice(row), _ -> new Count()).add(row);
    }

    FunnelAnswer answer() {
        return new FunnelAnswer(slices.entrySet().stream()
                .sorted(IN_ORDER)
                .map(entry -> entry.getValue().part(entry.getKey()))
                .toList());
    }

    private static Optional<Slice> slice(Row row) throws SQLException {
        return switch (row.text(2)) {
            case "named" -> Optional.of(new Slice.Named(row.text(3)));
            case "unknown" -> Optional.of(new Slice.Unknown());
            case "other" -> Optional.of(new Slice.Other((int) row.number(4)));
            default -> Optional.empty();
        };
    }

    private static int rank(Optional<Slice> slice) {
        return switch (slice.orElse(new Slice.Named(""))) {
            case Slice.Named _ -> 0;
            case Slice.Unknown _ -> 1;
            case Slice.Other _ -> 2;
        };
    }

    /** Names in the order of their UTF-8 bytes, as the database sorts. */
    private static byte[] name(Optional<Slice> slice) {
        var name = slice.orElse(new Slice.Named("")) instanceof Slice.Named(var value) ? value : "";
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** What was counted for one slice, step by step. */
    private final class Count {
        private final RoaringBitmap[] people = new RoaringBitmap[steps];
        private final long[] took = new long[steps];

        Count() {
            Arrays.setAll(people, _ -> new RoaringBitmap());
        }

        void add(Row row) throws SQLException {
            for (int step = 0; step < steps; step++) {
                var column = 5 + 2 * step;
                if (row.absent(column)) return;
                people[step].add((int) row.number(1));
                if (step > 0) took[step] += row.number(column) - row.number(column + 1);
            }
        }

        FunnelAnswer.Part part(Optional<Slice> slice) {
            var sets = Arrays.stream(people).map(People::of).toList();
            var stages = new ArrayList<FunnelAnswer.Stage>();
            for (int step = 0; step < steps; step++) {
                var lost = step == 0 ? People.NOBODY : sets.get(step - 1).minus(sets.get(step));
                stages.add(new FunnelAnswer.Stage(new Figure(sets.get(step)), new Figure(lost), meanTime(step)));
            }
            return new FunnelAnswer.Part(slice, stages);
        }

        private Optional<Duration> meanTime(int step) {
            var reached = people[step].getLongCardinality();
            return step == 0 || reached == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(took[step]).dividedBy(reached));
        }
    }
}
