package dev.perennial.server.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files and renames that survive a power cut. */
final class Durably {

    private Durably() {}

    /** Waits until a file, or the list of names in a folder, is on disk. */
    static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Gives a file or folder its final name in one step. */
    static void move(Path aside, Path target) throws IOException {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.resolveSibling("."));
    }
}
