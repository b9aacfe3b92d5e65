package dev.perennial.server.audience;

import dev.perennial.engine.question.People;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/** People as the database keeps them: a bitmap for each 65,536 numbers, so that a small change rewrites little. */
final class Blocks {

    private static final int SIZE = 1 << 16;

    private Blocks() {}

    static int of(long person) {
        return (int) (person >>> 16);
    }

    /** The blocks that hold at least one of the given people, each with all of {@code all} that it holds. */
    static Map<Integer, byte[]> changed(People changed, People all) {
        var blocks = new TreeMap<Integer, byte[]>();
        changed.ids().mapToInt(Blocks::of).distinct().forEach(block -> blocks.put(block, write(all, block)));
        return blocks;
    }

    static People together(Iterable<RoaringBitmap> blocks) {
        var people = new RoaringBitmap();
        blocks.forEach(people::or);
        return People.of(people);
    }

    static RoaringBitmap read(byte[] block) {
        var people = new RoaringBitmap();
        try {
            people.deserialize(new DataInputStream(new ByteArrayInputStream(block)));
        } catch (IOException e) {
            throw new UncheckedIOException("a block of members cannot be read", e);
        }
        return people;
    }

    private static byte[] write(People all, int block) {
        long from = (long) block * SIZE;
        var part = new RoaringBitmap();
        part.add(from, from + SIZE);
        part.and(all.bitmap());
        var bytes = ByteBuffer.allocate(part.serializedSizeInBytes());
        part.serialize(bytes);
        return bytes.array();
    }
}
