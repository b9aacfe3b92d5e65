package dev.perennial.engine.timeline.run;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

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
        if (width > 0) image.append(numbers, size, base, width);
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
        int least = (int) base;
        switch (width) {
            case 0 -> Arrays.fill(into, 0, count, least);
            case 1 -> {
                var read = scratch.bytes(bytes, from, count);
                for (int i = 0; i < count; i++) into[i] = least + (read[i] & 0xFF);
            }
            case 2 -> {
                var read = scratch.shorts(bytes, from, count);
                for (int i = 0; i < count; i++) into[i] = least + (read[i] & 0xFFFF);
            }
            case 4 -> {
                var read = scratch.ints(bytes, from, count);
                for (int i = 0; i < count; i++) into[i] = least + read[i];
            }
            default -> {
                for (int i = 0; i < count; i++) into[i] = (int) get(from + i);
            }
        }
    }

    /**
     * Chooses of so many places those whose numbers are wanted. Leaves no branch to be guessed wrong: a place is noted,
     * and noted over when it is not wanted.
     *
     * @param wanted 1 for each number that is; as many as a power of two that exceeds every number
     * @param places takes those chosen
     * @param numbers takes their numbers
     * @return how many were chosen
     */
    int choose(int from, int count, byte[] wanted, int[] places, int[] numbers, Scratch scratch) {
        if (width == Byte.BYTES && base == 0)
            return choose(scratch.bytes(bytes, from, count), from, count, wanted, places, numbers);
        read(from, count, numbers, scratch);
        int size = 0;
        for (int i = 0; i < count; i++) {
            int number = numbers[i];
            places[size] = from + i;
            numbers[size] = number;
            size += wanted[number & (wanted.length - 1)];
        }
        return size;
    }

    private static int choose(byte[] read, int from, int count, byte[] wanted, int[] places, int[] numbers) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            int number = read[i] & 0xFF;
            places[size] = from + i;
            numbers[size] = number;
            size += wanted[number & (wanted.length - 1)];
        }
        return size;
    }

    /** Copies some numbers of any size, all at once. */
    void read(int from, int count, long[] into, Scratch scratch) {
        if (width == Integer.BYTES) {
            var read = scratch.ints(bytes, from, count);
            for (int i = 0; i < count; i++) into[i] = base + (read[i] & 0xFFFF_FFFFL);
        } else if (width == Short.BYTES) {
            var read = scratch.shorts(bytes, from, count);
            for (int i = 0; i < count; i++) into[i] = base + (read[i] & 0xFFFF);
        } else for (int i = 0; i < count; i++) into[i] = get(from + i);
    }

    /**
     * The numbers of some places, which rise. Where they lie close together, everything between is copied at once.
     *
     * @param count how many places there are, at least one
     * @param into takes them from its start; none of the numbers exceeds an {@code int}
     */
    void read(int[] places, int count, int[] into, Scratch scratch) {
        int from = places[0];
        int span = places[count - 1] + 1 - from;
        int least = (int) base;
        if (width == Byte.BYTES && span / CLOSE <= count) {
            var read = scratch.bytes(bytes, from, span);
            for (int i = 0; i < count; i++) into[i] = least + (read[places[i] - from] & 0xFF);
        } else if (width == Short.BYTES && span / CLOSE <= count) {
            var read = scratch.shorts(bytes, from, span);
            for (int i = 0; i < count; i++) into[i] = least + (read[places[i] - from] & 0xFFFF);
        } else for (int i = 0; i < count; i++) into[i] = (int) get(places[i]);
    }

    /** The same for numbers of any size. */
    void read(int[] places, int count, long[] into, Scratch scratch) {
        int from = places[0];
        int span = places[count - 1] + 1 - from;
        if (width == Integer.BYTES && span / CLOSE <= count) {
            var read = scratch.ints(bytes, from, span);
            for (int i = 0; i < count; i++) into[i] = base + (read[places[i] - from] & 0xFFFF_FFFFL);
        } else for (int i = 0; i < count; i++) into[i] = get(places[i]);
    }

    /** Room for what is copied, used again and again by one thread. */
    static final class Scratch {

        private byte[] bytes = {};
        private short[] shorts = {};
        private int[] ints = {};

        private byte[] bytes(MemorySegment from, int first, int count) {
            if (bytes.length < count) bytes = new byte[count];
            MemorySegment.copy(from, ValueLayout.JAVA_BYTE, first, bytes, 0, count);
            return bytes;
        }

        private short[] shorts(MemorySegment from, int first, int count) {
            if (shorts.length < count) shorts = new short[count];
            MemorySegment.copy(from, SHORT, 2L * first, shorts, 0, count);
            return shorts;
        }

        private int[] ints(MemorySegment from, int first, int count) {
            if (ints.length < count) ints = new int[count];
            MemorySegment.copy(from, INT, 4L * first, ints, 0, count);
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
