package dev.perennial.engine.timeline.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * A run, but for the rows that have left it since: moved to another person, set anew, or erased.
 *
 * @param gone those rows; never changed afterwards
 */
public record Piece(Source source, Optional<RoaringBitmap> gone) {

    /** Where a run comes from: memory, or a file that is opened when it is first asked for. */
    public interface Source {

        /** @throws Damaged when it cannot be read */
        Run run();

        /** How many rows it has, without opening it. */
        int rows();
    }

    /** A run that lies in memory. */
    public record Resident(Run run) implements Source {
        @Override
        public int rows() {
            return run.rows();
        }
    }

    public static Piece resident(Run run) {
        return new Piece(new Resident(run), Optional.empty());
    }

    public Run run() {
        return source.run();
    }

    /** The same without these rows. */
    public Piece without(RoaringBitmap rows) {
        return new Piece(
                source,
                Optional.of(gone.map(left -> RoaringBitmap.or(left, rows)).orElse(rows)));
    }

    /** The rows that have left; null when none has, for the loops that ask at every row. */
    public @Nullable RoaringBitmap left() {
        return gone.orElse(null);
    }

    public boolean has(int row) {
        return gone.isEmpty() || !gone.get().contains(row);
    }

    /** How many rows are still in it. */
    public int rows() {
        return source.rows() - left(gone);
    }

    private static int left(Optional<RoaringBitmap> gone) {
        return gone.map(RoaringBitmap::getCardinality).orElse(0);
    }
}
