package dev.perennial.server.collect.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How many lines like it stand before each line of a file. Found in a first reading of the whole file with little
 * memory: the numbers of all lines are sorted by what stands in them, so that equal lines lie side by side; those that
 * have a twin before them are sorted back into the order of the file.
 */
final class Occurrences implements Closeable {

    private final Sorter lines;
    private final Sorter repeated;
    private Sorter.@Nullable Sorted found;
    private Sorter.@Nullable Item next;

    Occurrences(Path folder) {
        this.lines = new Sorter(folder, "lines");
        this.repeated = new Sorter(folder, "repeated");
    }

    /**
     * First reading.
     *
     * @param place of the line among the lines of the file
     * @param number the same for equal lines
     */
    void see(long place, long number) throws IOException {
        lines.add(number, place, Sorter.Item.NOTHING);
    }

    /** Between the readings. */
    void count() throws IOException {
        try (var sorted = lines.sorted()) {
            long number = 0;
            int seen = 0;
            for (var line = sorted.next(); line != null; line = sorted.next()) {
                seen = seen > 0 && line.first() == number ? seen + 1 : 1;
                number = line.first();
                if (seen > 1) repeated.add(line.second(), seen - 1L, Sorter.Item.NOTHING);
            }
        }
        lines.close();
        found = repeated.sorted();
        next = found.next();
    }

    /** Second reading, which must ask for every line in the order of the file. */
    int of(long place) throws IOException {
        if (next == null || found == null || next.first() != place) return 0;
        var occurrence = (int) next.second();
        next = found.next();
        return occurrence;
    }

    @Override
    public void close() throws IOException {
        if (found != null) found.close();
        lines.close();
        repeated.close();
    }
}
