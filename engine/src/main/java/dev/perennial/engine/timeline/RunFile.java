package dev.perennial.engine.timeline;

import dev.perennial.engine.timeline.run.Damaged;
import dev.perennial.engine.timeline.run.Piece;
import dev.perennial.engine.timeline.run.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A run in a file: mapped when it is first asked for, every byte checked once. */
final class RunFile implements Piece.Source {

    private final Path folder;
    private final Entry entry;
    private volatile @Nullable Run run;

    /**
     * What is known of a file without opening it.
     *
     * @param block of 65,536 people
     * @param month in which its events happened; deeds on traits have none, and are all in one file of the block
     */
    record Entry(String name, long block, int month, int rows, long bytes) {}

    RunFile(Path folder, Entry entry) {
        this.folder = folder;
        this.entry = entry;
    }

    Entry entry() {
        return entry;
    }

    @Override
    public int rows() {
        return entry.rows;
    }

    @Override
    public Run run() {
        var known = run;
        return known == null ? open() : known;
    }

    private synchronized Run open() {
        var known = run;
        if (known != null) return known;
        try (var channel = FileChannel.open(folder.resolve(entry.name))) {
            var mapped = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            var opened = Run.checked(mapped);
            run = opened;
            return opened;
        } catch (NoSuchFileException e) {
            throw new Damaged(entry.name, "it is not there", e);
        } catch (Damaged e) {
            throw new Damaged(entry.name, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
