package dev.perennial.engine.timeline.run;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Whole numbers in as many bytes as the widest needs above the smallest; none at all when all are equal. */
public final class Packed {

    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** How many places may lie between two that are read so that copying all of them is quicker. */
    private static final int CLOSE = 8;

    private final MemorySegment bytes;
    private final int width;
    private final long base;
    private final int size;

    /**
     * Where the numbers lie in a file.
     *
     * @param at the first byte
     * @param width bytes of each, 0, 1, 2, 4 or 8
     * @param base what is added to each
     */
    public record Part(long at, int width, long base, int size) {}

    private Packed(MemorySegment bytes, Part part) {
        this.bytes = bytes;
        this.width = part.width;
        this.base = part.base;
        this.size = part.size;
    }

    static Packed of(MemorySegment file, Part part) {
        return new Packed(file.asSlice(part.at, (long) part.size * part.width), part);
    }

    static Part write(long[] numbers, int size, Image image) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, numbers[i]);
            most = Math.max(most, numbers[i]);
        }
        long base = size == 0 ? 0 : least;
        int width = size == 0 ? 0 : width(most - least);
        int at = image.place();
        if (width > 0) for (int i = 0; i < size; i++) image.append(numbers[i] - base, width);
        return new Part(at, width, base, size);
    }

    /** @param range unsigned */
    private static int width(long range) {
        if (range == 0) return 0;
        if (range >>> 8 == 0) return 1;
        if (range >>> 16 == 0) return 2;
        return range >>> 32 == 0 ? 4 : 8;
    }

    public int size() {
        return size;
    }

    public long get(int place) {
        return base
                + switch (width) {
                    case 0 -> 0;
                    case 1 -> bytes.get(ValueLayout.JAVA_BYTE, place) & 0xFFL;
                    case 2 -> bytes.get(SHORT, 2L * place) & 0xFFFFL;
                    case 4 -> bytes.get(INT, 4L * place) & 0xFFFF_FFFFL;
                    default -> bytes.get(LONG, 8L * place);
                };
    }

    /**
     * Copies some numbers, all at once.
     *
     * @param into takes them from its start; none of the numbers exceeds an {@code int}
     */
    void read(int from, int count, int[] into, Scratch scratch) {
        if (width == 1) {
            int least = (int) base;
            var read = scratch.bytes(count);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, read, 0, count);
            for (int i = 0; i < count; i++) into[i] = least + (read[i] & 0xFF);
        } else for (int i = 0; i < count; i++) into[i] = (int) get(from + i);
    }

    /**
     * The numbers of some places, which rise. Where they lie close together, everything between is copied at once.
     *
     * @param count how many places there are, at least one
     */
    void read(int[] places, int count, long[] into, Scratch scratch) {
        int from = places[0];
        int span = places[count - 1] + 1 - from;
        if (width == Integer.BYTES && span / CLOSE <= count) {
            var read = scratch.ints(span);
            MemorySegment.copy(bytes, INT, (long) Integer.BYTES * from, read, 0, span);
            for (int i = 0; i < count; i++) into[i] = base + (read[places[i] - from] & 0xFFFF_FFFFL);
        } else for (int i = 0; i < count; i++) into[i] = get(places[i]);
    }

    /** Room for what is copied, used again and again by one thread. */
    static final class Scratch {

        private byte[] bytes = {};
        private int[] ints = {};

        private byte[] bytes(int count) {
            if (bytes.length < count) bytes = new byte[count];
            return bytes;
        }

        private int[] ints(int count) {
            if (ints.length < count) ints = new int[count];
            return ints;
        }
    }

    /** The first place whose number is not below this, of numbers that rise; {@link #size()} when all are. */
    public int first(long number) {
        return first(number, 0, size);
    }

    int first(long number, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle) < number) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
