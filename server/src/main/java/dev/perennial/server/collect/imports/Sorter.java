package dev.perennial.server.collect.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more than fits into memory: what was added is sorted in memory, written to the disk as one run whenever a
 * bound is reached, and read back by merging the runs. Many short runs are merged into a longer one, so that the number
 * of open files stays small. Knuth, The Art of Computer Programming 3, §5.4.
 */
final class Sorter implements Closeable {

    static final int MEMORY_BYTES = 16 << 20;

    private static final int RUNS_MAX = 32;
    private static final int BUFFER_BYTES = 1 << 15;
    private static final int OVERHEAD_BYTES = 72;

    private static final Comparator<Item> ORDER =
            Comparator.comparingLong(Item::first).thenComparingLong(Item::second);

    private final Path folder;
    private final String name;
    private final int memoryBytes;
    private final List<Item> held = new ArrayList<>();
    private final List<List<Path>> levels = new ArrayList<>();
    private long heldBytes;
    private int written;

    Sorter(Path folder, String name) {
        this(folder, name, MEMORY_BYTES);
    }

    /** @param name unique in the folder, for the files of the runs */
    Sorter(Path folder, String name, int memoryBytes) {
        this.folder = folder;
        this.name = name;
        this.memoryBytes = memoryBytes;
    }

    /** Something to be sorted by its first number, then by its second. */
    static final class Item {
        static final byte[] NOTHING = {};

        private final long first;
        private final long second;
        private final byte[] body;

        Item(long first, long second, byte[] body) {
            this.first = first;
            this.second = second;
            this.body = body;
        }

        long first() {
            return first;
        }

        long second() {
            return second;
        }

        byte[] body() {
            return body;
        }
    }

    void add(long first, long second, byte[] body) throws IOException {
        held.add(new Item(first, second, body));
        heldBytes += OVERHEAD_BYTES + body.length;
        if (heldBytes >= memoryBytes) spill();
    }

    /** All of it in order. Nothing is added afterwards. */
    Sorted sorted() throws IOException {
        held.sort(ORDER);
        return merged(levels.stream().flatMap(List::stream).toList(), held);
    }

    @Override
    public void close() throws IOException {
        held.clear();
        for (var level : levels) for (var run : level) Files.deleteIfExists(run);
    }

    private void spill() throws IOException {
        held.sort(ORDER);
        keep(0, write(merged(List.of(), held)));
        held.clear();
        heldBytes = 0;
    }

    /** Runs of one level are about equally long; a full level becomes one run of the next. */
    private void keep(int level, Path run) throws IOException {
        if (levels.size() == level) levels.add(new ArrayList<>());
        var runs = levels.get(level);
        runs.add(run);
        if (runs.size() < RUNS_MAX) return;
        var whole = write(merged(runs, List.of()));
        for (var part : runs) Files.delete(part);
        runs.clear();
        keep(level + 1, whole);
    }

    private Path write(Sorted items) throws IOException {
        var run = folder.resolve(name + "-" + written++);
        try (items;
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER_BYTES))) {
            for (var item = items.next(); item != null; item = items.next()) {
                out.writeLong(item.first());
                out.writeLong(item.second());
                out.writeInt(item.body().length);
                out.write(item.body());
            }
        }
        return run;
    }

    private static Sorted merged(List<Path> runs, List<Item> held) throws IOException {
        var sorted = new Sorted();
        try {
            for (var run : runs) sorted.join(new Run(run));
            sorted.join(new Held(held));
            return sorted;
        } catch (IOException | RuntimeException e) {
            sorted.close();
            throw e;
        }
    }

    /** Items in order. */
    static final class Sorted implements Closeable {
        private final List<Part> parts = new ArrayList<>();
        private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::item, ORDER));

        private Sorted() {}

        /** The next one; null behind the last. */
        @Nullable
        Item next() throws IOException {
            var head = heads.poll();
            if (head == null) return null;
            advance(head.part());
            return head.item();
        }

        private void join(Part part) throws IOException {
            parts.add(part);
            advance(part);
        }

        private void advance(Part part) throws IOException {
            var item = part.next();
            if (item != null) heads.add(new Head(item, part));
        }

        @Override
        public void close() throws IOException {
            for (var part : parts) part.close();
        }
    }

    private record Head(Item item, Part part) {}

    private interface Part extends Closeable {
        @Nullable
        Item next() throws IOException;
    }

    private static final class Held implements Part {
        private final List<Item> items;
        private int at;

        Held(List<Item> items) {
            this.items = items;
        }

        @Override
        public @Nullable Item next() {
            return at < items.size() ? items.get(at++) : null;
        }

        @Override
        public void close() {}
    }

    private static final class Run implements Part {
        private final DataInputStream in;

        Run(Path file) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
        }

        @Override
        public @Nullable Item next() throws IOException {
            long first;
            try {
                first = in.readLong();
            } catch (EOFException e) {
                return null;
            }
            var second = in.readLong();
            var body = new byte[in.readInt()];
            in.readFully(body);
            return new Item(first, second, body.length == 0 ? Item.NOTHING : body);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
