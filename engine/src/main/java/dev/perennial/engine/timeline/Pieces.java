package dev.perennial.engine.timeline;

import dev.perennial.engine.timeline.run.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * All rows of one sort, events or deeds on traits. Immutable.
 *
 * @param files by block; in each the earlier month first
 * @param tail what no file holds yet, the oldest first
 */
public record Pieces(SortedMap<Long, List<Piece>> files, List<Piece> tail) {

    static final Pieces NONE = new Pieces(Collections.emptySortedMap(), List.of());

    /** Every piece in which a person may have rows. */
    public List<Piece> of(long person) {
        return Stream.concat(files.getOrDefault(Block.of(person), List.of()).stream(), tail.stream())
                .toList();
    }

    /**
     * Every piece in which people of a block may have rows of some time: files by month, then the tail, the oldest
     * first.
     */
    public List<Piece> of(long block, long fromMs, long toMs) {
        var files = this.files.getOrDefault(block, List.of()).stream()
                .filter(piece -> !(piece.source() instanceof RunFile file)
                        || (Month.firstMs(file.entry().month()) < toMs
                                && Month.firstMs(file.entry().month() + 1) > fromMs));
        return Stream.concat(files, tail.stream()).toList();
    }

    /** Blocks from 0 that may hold somebody. */
    public long blocks() {
        long most = files.isEmpty() ? -1 : files.lastKey();
        for (var piece : tail) {
            var run = piece.run();
            if (run.people() > 0) most = Math.max(most, Block.of(run.person(run.people() - 1)));
        }
        return most + 1;
    }

    Stream<Piece> all() {
        return Stream.concat(files.values().stream().flatMap(Collection::stream), tail.stream());
    }

    long rows() {
        return all().mapToLong(Piece::rows).sum();
    }

    /** Without the rows that left. */
    Pieces without(IdentityHashMap<Piece, RoaringBitmap> leaving) {
        if (leaving.isEmpty()) return this;
        var kept = new TreeMap<Long, List<Piece>>();
        files.forEach((block, pieces) -> kept.put(block, without(pieces, leaving)));
        return new Pieces(kept, without(tail, leaving));
    }

    private static List<Piece> without(List<Piece> pieces, IdentityHashMap<Piece, RoaringBitmap> leaving) {
        return pieces.stream()
                .map(piece -> {
                    var rows = leaving.get(piece);
                    return rows == null ? piece : piece.without(rows);
                })
                .toList();
    }

    Pieces with(Piece newest) {
        var longer = new ArrayList<>(tail);
        longer.add(newest);
        return withTail(longer);
    }

    Pieces withTail(List<Piece> other) {
        return new Pieces(files, List.copyOf(other));
    }
}
