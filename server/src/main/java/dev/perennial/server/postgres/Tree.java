package dev.perennial.server.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies in a folder in which others work at the same time. */
final class Tree {

    private Tree() {}

    /** All files and folders below {@code root}, relative to it, a folder before what is in it. */
    static Stream<Path> below(Path root) throws IOException {
        var found = new Found(root);
        Files.walkFileTree(root, found);
        return found.paths.stream().sorted();
    }

    private static final class Found extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> paths = new ArrayList<>();

        Found(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root)) paths.add(root.relativize(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            paths.add(root.relativize(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
            if (trouble instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw trouble;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
            if (trouble == null || trouble instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw trouble;
        }
    }
}
