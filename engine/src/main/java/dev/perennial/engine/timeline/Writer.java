package dev.perennial.engine.timeline;

import dev.perennial.engine.log.Batch;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.timeline.run.Damaged;
import dev.perennial.engine.timeline.run.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Keeps the newest state and makes the next out of it. Used by one thread at a time; anybody may look at the state. */
final class Writer {

    private final Folder folder;
    private final Limits limits;
    private Manifest manifest = Manifest.EMPTY;
    private boolean halfway;
    private volatile @Nullable Damaged damage;
    private volatile Ledger ledger = new Ledger(new Origins(), new Kinds(Manifest.EMPTY.kinds(), List.of()));
    private volatile State state = empty(Manifest.EMPTY);

    private Writer(Folder folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    static Writer open(Folder folder, Limits limits) {
        var writer = new Writer(folder, limits);
        try {
            Files.createDirectories(folder.path());
            writer.readOrForget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer;
    }

    private void readOrForget() throws IOException {
        try {
            read();
        } catch (Damaged e) {
            setAside(e);
        }
    }

    State state() {
        return state;
    }

    /** The damage that was found since the store was opened. */
    Optional<Damaged> damage() {
        return Optional.ofNullable(damage);
    }

    /**
     * Begins at the start, so that everything is told again: a damaged file may have held any of it. The file itself
     * stays beside the store under another name.
     */
    void setAside(Damaged found) throws IOException {
        damage = found;
        if (found.file().isPresent()) folder.setAside(found.file().get());
        folder.drop(Manifest.NAME);
        read();
    }

    Schema schema() {
        return ledger.kinds().schema();
    }

    /** Begins again with what is in the files. */
    private void read() throws IOException {
        manifest = Manifest.read(folder.path());
        folder.keep(manifest.names());
        ledger = new Ledger(origins(), new Kinds(manifest.kinds(), manifest.eventNames()));
        var known = empty(manifest);
        state = new State(
                manifest.position(),
                pieces(manifest.events()),
                pieces(manifest.traits()),
                People.of(ledger.origins().everybody()),
                known.eventNames(),
                known.traitNames());
    }

    private static State empty(Manifest manifest) {
        return new State(
                manifest.position(),
                Pieces.NONE,
                Pieces.NONE,
                People.NOBODY,
                new Names(manifest.eventNames()),
                new Names(manifest.traitNames()));
    }

    private Origins origins() throws IOException {
        if (manifest.origins().isEmpty()) return new Origins();
        var name = manifest.origins().get();
        try {
            return Origins.of(Sealed.read(folder.path().resolve(name)));
        } catch (IOException e) {
            throw new Damaged(name, "it cannot be read", e);
        }
    }

    private Pieces pieces(List<Manifest.Live> files) throws IOException {
        var blocks = new TreeMap<Long, List<Piece>>();
        for (var live : files) {
            Optional<RoaringBitmap> gone = live.gone().isEmpty()
                    ? Optional.empty()
                    : Optional.of(gone(live.gone().get()));
            blocks.computeIfAbsent(live.run().block(), _ -> new ArrayList<>())
                    .add(new Piece(new RunFile(folder.path(), live.run()), gone));
        }
        return new Pieces(blocks, List.of());
    }

    private RoaringBitmap gone(String name) throws IOException {
        var rows = new RoaringBitmap();
        try {
            rows.deserialize(ByteBuffer.wrap(Sealed.read(folder.path().resolve(name))));
            return rows;
        } catch (IOException e) {
            throw new Damaged(name, "it cannot be read", e);
        }
    }

    People apply(Batch batch) {
        boolean erases = !batch.forgotten().isEmpty();
        var applying = new Applying(state, ledger, batch);
        boolean done = false;
        try {
            var next = applying.apply();
            state = next.in(Tail.shortened(next.events()), Tail.shortened(next.traits()));
            if (erases || limits.isExceeded(state)) seal(erases);
            done = true;
            return applying.touched();
        } finally {
            if (!done) undo();
        }
    }

    /** Goes back to the files when that was not possible at once. */
    void recover() {
        if (halfway) undo();
    }

    /** Writes everything into files, or goes back to those there are. */
    void seal() {
        boolean done = false;
        try {
            seal(false);
            done = true;
        } finally {
            if (!done) undo();
        }
    }

    /**
     * What the writer keeps beside the state may be half changed: only the files are sure. As long as they cannot be
     * read either, nothing is applied or sealed.
     */
    private void undo() {
        halfway = true;
        // An interrupted thread cannot read.
        boolean interrupted = Thread.interrupted();
        try {
            readOrForget();
            halfway = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** @param clean whether every row that has left must leave the disk as well */
    private void seal(boolean clean) {
        try {
            var sealed = new Sealing(folder, state, manifest.next(), clean).seal(ledger);
            manifest = sealed.manifest();
            state = sealed.state();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
