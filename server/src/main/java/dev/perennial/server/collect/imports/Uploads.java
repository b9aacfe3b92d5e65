package dev.perennial.server.collect.imports;

import dev.perennial.server.postgres.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The files that people uploaded, each in a folder of its import's number. */
@Component
class Uploads {

    private final DataFolder data;

    Uploads(DataFolder data) {
        this.data = data;
    }

    /** Where requests that arrive are put first. */
    Path incoming() throws IOException {
        return Files.createDirectories(data.uploads().resolve("incoming"));
    }

    /** The folder of an import, new and empty. */
    Path make(long id) throws IOException {
        delete(id);
        return Files.createDirectory(folder(id));
    }

    Path file(long id) {
        return folder(id).resolve("file");
    }

    /** A folder for what does not fit into memory, new and empty. */
    Path scratch(long id) throws IOException {
        FileSystemUtils.deleteRecursively(folder(id).resolve("scratch"));
        return Files.createDirectory(folder(id).resolve("scratch"));
    }

    void forgetScratch(long id) throws IOException {
        FileSystemUtils.deleteRecursively(folder(id).resolve("scratch"));
    }

    /** Waits until the file and its name are on disk: what was accepted outlives a power cut. */
    void sync(long id) throws IOException {
        for (var path : new Path[] {file(id), folder(id), data.uploads()}) {
            try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    void delete(long id) {
        try {
            FileSystemUtils.deleteRecursively(folder(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that has just been made may belong to an import whose transaction goes on. */
    void deleteIfOlder(long id, Instant than) {
        try {
            if (Files.getLastModifiedTime(folder(id)).toInstant().isBefore(than)) delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the imports that have a folder. */
    List<Long> all() {
        try (var folders = Files.list(data.uploads())) {
            return folders.flatMap(folder -> number(folder).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(long id) {
        return data.uploads().resolve(Long.toString(id));
    }

    private static Optional<Long> number(Path folder) {
        try {
            return Optional.of(Long.parseLong(String.valueOf(folder.getFileName())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
