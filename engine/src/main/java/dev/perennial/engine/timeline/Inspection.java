package dev.perennial.engine.timeline;

import dev.perennial.engine.timeline.run.Damaged;
import dev.perennial.engine.timeline.run.Piece;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * Looks at every file of a store that nobody has open, and changes nothing: checksums, whether rows lie in order and
 * where they belong, and whether as many are there as were counted.
 */
public final class Inspection {

    private final Path folder;
    private final List<Report.Looked> looked = new ArrayList<>();
    private final List<Report.Fault> faults = new ArrayList<>();
    private final Map<String, Long> counted = new HashMap<>();

    private Inspection(Path folder) {
        this.folder = folder;
    }

    /**
     * @param looked every file that was read, in that order
     * @param faults empty when the store is sound
     * @param unnamed files that the manifest does not name: a crash left them, the next start deletes them
     */
    public record Report(List<Looked> looked, List<Fault> faults, List<String> unnamed) {

        /** A file, and what is in it. */
        public record Looked(String file, long bytes, String what) {}

        /** A file that is not what was written, or what lies in it where it does not belong. */
        public record Fault(String file, String what) {}
    }

    /** Reads everything once. A folder without a store gives an empty report. */
    public static Report of(Path folder) throws IOException {
        return new Inspection(folder).inspect();
    }

    private Report inspect() throws IOException {
        var manifest = manifest();
        if (manifest.isEmpty()) return new Report(looked, faults, List.of());
        var known = manifest.get();
        var origins = known.origins().flatMap(name -> origins(name));
        for (var live : known.events()) run(live, known, known.eventNames(), origins, true);
        for (var live : known.traits()) run(live, known, known.traitNames(), origins, false);
        if (faults.isEmpty()) compareCounts(known);
        return new Report(looked, faults, unnamed(known.names()));
    }

    private Optional<Manifest> manifest() throws IOException {
        var file = folder.resolve(Manifest.NAME);
        if (!Files.exists(file)) return Optional.empty();
        try {
            var manifest = Manifest.read(folder);
            var position = manifest.position();
            looked(
                    Manifest.NAME,
                    "%d files, up to event %d and change %d"
                            .formatted(manifest.names().size(), position.log(), position.changes()));
            return Optional.of(manifest);
        } catch (Damaged e) {
            fault(Manifest.NAME, e);
            return Optional.empty();
        }
    }

    private Optional<Origins> origins(String name) {
        try {
            var origins = Origins.of(Sealed.read(folder.resolve(name)));
            looked(name, "%d people".formatted(origins.everybody().getLongCardinality()));
            return Optional.of(origins);
        } catch (Damaged | IOException e) {
            fault(name, e);
            return Optional.empty();
        }
    }

    private void run(
            Manifest.Live live, Manifest manifest, List<String> names, Optional<Origins> origins, boolean dated) {
        var entry = live.run();
        try {
            var gone = gone(live.gone());
            if (!gone.isEmpty() && Integer.toUnsignedLong(gone.last()) >= entry.rows())
                throw new Damaged(live.gone().orElseThrow(), "it names rows that are not there", null);
            var piece = new Piece(new RunFile(folder, entry), Optional.of(gone));
            new Rows(piece, entry, manifest.position(), names.size(), origins).check(dated);
            if (dated) count(piece, names);
            looked(
                    entry.name(),
                    "%d rows of %d people"
                            .formatted(piece.run().rows(), piece.run().people()));
        } catch (RuntimeException | IOException e) {
            fault(e instanceof Damaged damaged ? damaged.file().orElse(entry.name()) : entry.name(), e);
        }
    }

    private RoaringBitmap gone(Optional<String> name) throws IOException {
        var rows = new RoaringBitmap();
        if (name.isEmpty()) return rows;
        rows.deserialize(ByteBuffer.wrap(Sealed.read(folder.resolve(name.get()))));
        looked(name.get(), "%d rows have left".formatted(rows.getLongCardinality()));
        return rows;
    }

    private void count(Piece piece, List<String> names) {
        var run = piece.run();
        for (int row = 0; row < run.rows(); row++)
            if (piece.has(row)) counted.merge(names.get(run.code(row)), 1L, Long::sum);
    }

    private void compareCounts(Manifest manifest) {
        var told = new HashMap<String, Long>();
        for (var kind : manifest.kinds().events()) told.put(kind.name(), kind.activities() + kind.records());
        var names = new TreeSet<>(told.keySet());
        names.addAll(counted.keySet());
        for (var name : names) {
            long here = counted.getOrDefault(name, 0L);
            long there = told.getOrDefault(name, 0L);
            if (here != there)
                faults.add(new Report.Fault(
                        Manifest.NAME, "it counts %d of %s, the files hold %d".formatted(there, name, here)));
        }
    }

    private List<String> unnamed(Set<String> names) throws IOException {
        var unnamed = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(folder, "*.{run,gone,origins,new,damaged}")) {
            for (var file : files) unnamed.add(String.valueOf(file.getFileName()));
        }
        unnamed.removeAll(names);
        return List.copyOf(unnamed);
    }

    private void looked(String name, String what) throws IOException {
        looked.add(new Report.Looked(name, Files.size(folder.resolve(name)), what));
    }

    private void fault(String name, Exception found) {
        var what = String.valueOf(found.getMessage());
        faults.add(new Report.Fault(name, what.startsWith(name + ": ") ? what.substring(name.length() + 2) : what));
    }
}
