package dev.perennial.server.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file as somebody wrote it.
 *
 * @param path from the root of the repository, with slashes
 */
public record Source(String path, String text) {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> MADE =
            Set.of(".git", "target", "node_modules", "dist", "data", ".cache", "test-results");
    private static final Set<String> READ =
            Set.of("java", "sql", "ts", "tsx", "css", "js", "yaml", "md", "sh", "html", "xml", "csv");

    /** Everything in the repository that people write, but {@link RuleTest}, which quotes what is forbidden. */
    public static List<Source> all() {
        var all = new ArrayList<Source>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return MADE.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (written(file) && !file.endsWith("tidy/RuleTest.java"))
                        all.add(new Source(path(file), Files.readString(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public boolean is(String ending) {
        return path.endsWith("." + ending);
    }

    /** Whether it lays out tables of a room. */
    public boolean migrates() {
        return path.contains("/db/migration/") && is("sql");
    }

    /** Which room it belongs to, by its folder; empty outside the rooms. */
    String room() {
        var parts = path.split("/(dev/perennial/server|db/migration)/", 2);
        return parts.length == 2 && parts[1].contains("/") ? parts[1].substring(0, parts[1].indexOf('/')) : "";
    }

    private static String path(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static boolean written(Path file) {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        if (dot < 0) return path(file).startsWith("bin/");
        return READ.contains(name.substring(dot + 1));
    }
}
