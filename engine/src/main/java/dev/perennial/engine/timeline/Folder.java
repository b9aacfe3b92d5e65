package dev.perennial.engine.timeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The folder of a store, written so that a crash leaves the old files or the new ones: what is written is forced to the
 * disk before anything names it.
 *
 * @param witness told before every step that a crash may come between; for tests
 */
record Folder(Path path, Consumer<String> witness) {

    /** Writes a file that nothing names yet. */
    void write(String name, ByteBuffer bytes) throws IOException {
        witness.accept("write " + name);
        try (var channel = FileChannel.open(
                path.resolve(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) channel.write(bytes);
            witness.accept("force " + name);
            channel.force(true);
        }
    }

    /** Puts a written file in the place of another, in one step. */
    void replace(String written, String name) throws IOException {
        force();
        witness.accept("rename " + written);
        Files.move(path.resolve(written), path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force();
    }

    private void force() throws IOException {
        witness.accept("force folder");
        try (var channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    /** Deletes every file of the store but these. */
    void keep(Set<String> names) throws IOException {
        try (var files = Files.newDirectoryStream(path, "*.{run,gone,origins,new}")) {
            for (var file : files) {
                var name = String.valueOf(file.getFileName());
                if (names.contains(name)) continue;
                witness.accept("delete " + name);
                Files.delete(file);
            }
        }
    }

    /** Keeps a file under a name that is not one of the store. */
    void setAside(String name) throws IOException {
        var file = path.resolve(name);
        if (Files.exists(file)) Files.move(file, path.resolve(name + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what was set aside: it may name people who have to leave the disk. */
    void dropAside() throws IOException {
        try (var files = Files.newDirectoryStream(path, "*.damaged")) {
            for (var file : files) Files.delete(file);
        }
    }

    void drop(String name) throws IOException {
        Files.deleteIfExists(path.resolve(name));
        force();
    }
}
