package dev.perennial.bench.questions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds ClickHouse's native library, which npm installs with the package {@code chdb}. */
final class ChdbLibrary {

    private static final String VERSION = "3.4.0";
    private static final Path FOLDER = Path.of("bench", "target", "chdb");

    private ChdbLibrary() {}

    /** Empty where npm is not, or has no such package for this machine. */
    static Optional<Path> find() throws IOException, InterruptedException {
        var there = search();
        if (there.isPresent()) return there;
        Files.createDirectories(FOLDER);
        int result = new ProcessBuilder(
                        "npm",
                        "install",
                        "--ignore-scripts",
                        "--no-save",
                        "--prefix",
                        FOLDER.toString(),
                        "chdb@" + VERSION)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("npm.txt").toFile())
                .start()
                .waitFor();
        return result == 0 ? search() : Optional.empty();
    }

    private static Optional<Path> search() throws IOException {
        if (!Files.isDirectory(FOLDER)) return Optional.empty();
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith("libchdb.so")).findFirst().map(Path::toAbsolutePath);
        }
    }
}
