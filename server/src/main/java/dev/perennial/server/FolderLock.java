package dev.perennial.server;

import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.postgres.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes sure that one process at a time works in a data folder. The system lets go of it however the process ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Refused when another process works there */
    static FolderLock on(DataFolder data) {
        return perhaps(data)
                .orElseThrow(() -> new Refused("Perennial already runs on " + data.root()
                        + ": stop it first, or start this one with another --data folder."));
    }

    /** Empty when another process works there. */
    static Optional<FolderLock> perhaps(DataFolder data) {
        var file = data.root().resolve("perennial.lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(channel)) return Optional.of(new FolderLock(channel));
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be locked", e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException sameProcess) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
