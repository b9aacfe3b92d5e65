package dev.perennial.engine.timeline.run;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The bytes of one file while it is written, and the frame around them: an opening word, the parts, a head that says
 * where each part lies, its length, a checksum of all that, a closing word. Numbers are little-endian.
 */
public final class Image {

    /** Of the layout of runs; another number is refused. */
    public static final int FORMAT = 1;

    private static final byte[] OPENING = "PERENRUN".getBytes(StandardCharsets.US_ASCII);
    private static final int CLOSING_BYTES = Integer.BYTES + Integer.BYTES + Integer.BYTES;

    private static final int LARGE = 16 << 20;

    private byte[] bytes = new byte[1 << 10];
    private int size;

    public Image() {
        append(OPENING);
    }

    /** Where the next part will begin. */
    int place() {
        return size;
    }

    void append(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** The lowest {@code width} bytes of a number. */
    void append(long number, int width) {
        room(width);
        for (int i = 0; i < width; i++) bytes[size++] = (byte) (number >>> (8 * i));
    }

    /** The lowest {@code width} bytes of so many numbers, each less the same base. */
    void append(long[] numbers, int count, long base, int width) {
        room(Math.multiplyExact(count, width));
        for (int i = 0; i < count; i++) {
            long number = numbers[i] - base;
            for (int at = 0; at < width; at++) bytes[size++] = (byte) (number >>> (8 * at));
        }
    }

    private void room(int more) {
        if (size > Integer.MAX_VALUE - 16 - more)
            throw new IllegalStateException("a run holds at most 2 GB; this one has " + size + " bytes already");
        if (size + more > bytes.length)
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(grown(), size + more)));
    }

    // A large one grows by a quarter: twice as much beside the old one is more than there may be.
    private long grown() {
        return size < LARGE ? 2L * size : size + (size >> 2);
    }

    /** Closes the frame behind the head. */
    public ByteBuffer close(byte[] head) {
        append(head);
        append(head.length, Integer.BYTES);
        append(FORMAT, Integer.BYTES);
        var sum = new CRC32C();
        sum.update(bytes, 0, size);
        append(sum.getValue(), Integer.BYTES);
        return ByteBuffer.wrap(bytes, 0, size);
    }

    /** The same bytes outside the heap, for as long as somebody holds them. */
    public static MemorySegment resident(ByteBuffer closed) {
        var segment = Arena.ofAuto().allocate(closed.remaining(), Long.BYTES);
        segment.copyFrom(MemorySegment.ofBuffer(closed));
        return segment;
    }

    /**
     * The head of a file.
     *
     * @throws Damaged when it is not one that was closed, or not of this format
     */
    static byte[] head(MemorySegment file) {
        if (file.byteSize() < OPENING.length + CLOSING_BYTES || !opens(file)) throw new Damaged("it is not a run");
        var end = file.byteSize() - CLOSING_BYTES;
        int length = file.get(Packed.INT, end);
        int format = file.get(Packed.INT, end + Integer.BYTES);
        if (format != FORMAT) throw new Damaged("it has format %d, not %d".formatted(format, FORMAT));
        if (length < 0 || length > end - OPENING.length) throw new Damaged("its head is longer than the file");
        return file.asSlice(end - length, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /** @throws Damaged when a byte is not what was written */
    static void check(MemorySegment file) {
        var end = file.byteSize() - Integer.BYTES;
        if (end < 0) throw new Damaged("it is empty");
        var sum = new CRC32C();
        sum.update(file.asSlice(0, end).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN));
        if ((int) sum.getValue() != file.get(Packed.INT, end)) throw new Damaged("its checksum is wrong");
    }

    private static boolean opens(MemorySegment file) {
        return Arrays.equals(file.asSlice(0, OPENING.length).toArray(ValueLayout.JAVA_BYTE), OPENING);
    }
}
