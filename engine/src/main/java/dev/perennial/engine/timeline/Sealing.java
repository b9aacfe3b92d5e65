package dev.perennial.engine.timeline;

import dev.perennial.engine.timeline.run.Part;
import dev.perennial.engine.timeline.run.Piece;
import dev.perennial.engine.timeline.run.Runs;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges the tail into files. Files are written aside; the manifest that names them comes last, so that a crash at any
 * point leaves what was before or what is after. Used once.
 */
final class Sealing {

    /** A file of which a larger share has left is written anew; of others the rows that left are written down. */
    private static final double GONE_MAX = 0.2;

    private final Folder folder;
    private final State state;
    private final boolean clean;
    private long next;

    /**
     * @param next the number of the next file
     * @param clean whether every row that left must leave the disk as well
     */
    Sealing(Folder folder, State state, long next, boolean clean) {
        this.folder = folder;
        this.state = state;
        this.next = next;
        this.clean = clean;
    }

    /** A block and a month; deeds on traits have no month. */
    private record Home(long block, int month) implements Comparable<Home> {
        private static final int NO_MONTH = Integer.MIN_VALUE;

        @Override
        public int compareTo(Home other) {
            return Comparator.comparingLong(Home::block)
                    .thenComparingInt(Home::month)
                    .compare(this, other);
        }

        Part part() {
            long first = Block.firstPerson(block);
            long last = Block.lastPerson(block);
            return month == NO_MONTH
                    ? new Part(first, last, Long.MIN_VALUE, Long.MAX_VALUE)
                    : new Part(first, last, Month.firstMs(month), Month.firstMs(month + 1));
        }
    }

    /** The state with everything in files, and the manifest that names them. */
    record Result(State state, Manifest manifest) {}

    Result seal(Ledger ledger) throws IOException {
        var events = seal("events", state.events(), true);
        var traits = seal("traits", state.traits(), false);
        var origins = name("origins", "origins");
        folder.write(origins, Sealed.bytes(ledger.origins().bytes()));
        var liveEvents = live(events);
        var liveTraits = live(traits);
        var manifest = new Manifest(
                Manifest.FORMAT,
                state.position(),
                next,
                state.eventNames().all(),
                state.traitNames().all(),
                liveEvents,
                liveTraits,
                Optional.of(origins),
                ledger.kinds().kept());
        manifest.write(folder);
        folder.keep(manifest.names());
        if (clean) folder.dropAside();
        return new Result(state.in(events, traits), manifest);
    }

    private String name(String sort, String ending) {
        return "%s-%d.%s".formatted(sort, next++, ending);
    }

    private Pieces seal(String sort, Pieces pieces, boolean byMonth) throws IOException {
        var homes = files(pieces);
        for (var home : changed(pieces, homes, byMonth)) {
            var sources = new ArrayList<Piece>();
            Optional.ofNullable(homes.get(home)).ifPresent(sources::add);
            sources.addAll(pieces.tail());
            var merged = Runs.merged(sources, home.part());
            if (merged.isEmpty()) homes.remove(home);
            else homes.put(home, file(sort, home, merged.get()));
        }
        var files = new TreeMap<Long, List<Piece>>();
        homes.forEach((home, piece) ->
                files.computeIfAbsent(home.block, _ -> new ArrayList<>()).add(piece));
        return new Pieces(files, List.of());
    }

    private static SortedMap<Home, Piece> files(Pieces pieces) {
        var files = new TreeMap<Home, Piece>();
        pieces.files()
                .values()
                .forEach(list -> list.forEach(piece -> {
                    if (piece.source() instanceof RunFile file)
                        files.put(new Home(file.entry().block(), file.entry().month()), piece);
                }));
        return files;
    }

    /** Where the tail has rows, and whose rows have left. */
    private Set<Home> changed(Pieces pieces, Map<Home, Piece> files, boolean byMonth) {
        var changed = new TreeSet<Home>();
        for (var piece : pieces.tail()) addHomes(piece, byMonth, changed);
        files.forEach((home, piece) -> {
            int left = piece.source().rows() - piece.rows();
            if (left > (clean ? 0 : GONE_MAX * piece.source().rows())) changed.add(home);
        });
        return changed;
    }

    private static void addHomes(Piece piece, boolean byMonth, Set<Home> homes) {
        var run = piece.run();
        for (int place = 0; place < run.people(); place++) {
            long block = Block.of(run.person(place));
            for (int row = run.start(place); row < run.start(place + 1); row++)
                if (piece.has(row)) homes.add(new Home(block, byMonth ? Month.of(run.ms(row)) : Home.NO_MONTH));
        }
    }

    private Piece file(String sort, Home home, Runs.Written run) throws IOException {
        var name = name(sort, "run");
        var entry = new RunFile.Entry(
                name, home.block, home.month, run.rows(), run.bytes().remaining());
        folder.write(name, run.bytes());
        return new Piece(new RunFile(folder.path(), entry), Optional.empty());
    }

    private List<Manifest.Live> live(Pieces pieces) throws IOException {
        var live = new ArrayList<Manifest.Live>();
        for (var list : pieces.files().values())
            for (var piece : list)
                if (piece.source() instanceof RunFile file) live.add(new Manifest.Live(file.entry(), gone(piece)));
        return live;
    }

    private Optional<String> gone(Piece piece) throws IOException {
        if (piece.gone().isEmpty()) return Optional.empty();
        var bytes = new ByteArrayOutputStream();
        piece.gone().get().serialize(new DataOutputStream(bytes));
        var name = name("gone", "gone");
        folder.write(name, Sealed.bytes(bytes.toByteArray()));
        return Optional.of(name);
    }
}
