package dev.perennial.engine.timeline;

import dev.perennial.engine.timeline.run.Damaged;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Small files that are read as a whole: their bytes, then a checksum. */
final class Sealed {

    private Sealed() {}

    static ByteBuffer bytes(byte[] content) {
        var buffer = ByteBuffer.allocate(content.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.put(content).putInt(sum(content)).flip();
    }

    /** @throws Damaged when a byte is not what was written */
    static byte[] read(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        byte[] all;
        try {
            all = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Damaged(name, "it is not there", e);
        }
        if (all.length < Integer.BYTES) throw new Damaged(name, "it is empty", null);
        var content = Arrays.copyOf(all, all.length - Integer.BYTES);
        if (ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getInt(content.length) != sum(content))
            throw new Damaged(name, "its checksum is wrong", null);
        return content;
    }

    private static int sum(byte[] content) {
        var sum = new CRC32C();
        sum.update(content);
        return (int) sum.getValue();
    }
}
