package dev.perennial.server;

import dev.perennial.engine.timeline.Inspection;
import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.postgres.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The files that questions are answered from, while no server has them open: looks at them, or removes them. Everything
 * in them is derived from the database, so that nothing is lost either way.
 */
final class StoreFiles implements AutoCloseable {

    static final String TIMELINE = "{manifest*,*.run,*.gone,*.origins,*.damaged}";
    static final String DUCKDB = "answers.duckdb*";

    private final Path folder;
    private final FolderLock lock;

    private StoreFiles(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws Refused when there is no such data folder, or a server works in it */
    static StoreFiles in(Path data) {
        if (!Files.isRegularFile(data.resolve("perennial.lock")))
            throw new Refused(data + " is not a data folder of Perennial; name one with --data.");
        var folder = DataFolder.at(data);
        var lock = FolderLock.perhaps(folder)
                .orElseThrow(() -> new Refused("Perennial runs on " + folder.root()
                        + " and changes these files as it goes: stop it first, then run this again."));
        return new StoreFiles(folder.timeline(), lock);
    }

    /** Reads every byte and says what was read; false when something is not as it was written. */
    boolean check(PrintStream out) {
        try {
            var report = Inspection.of(folder);
            for (var file : report.looked())
                out.printf("%-24s %,14d bytes  %s%n", file.file(), file.bytes(), file.what());
            for (var name : report.unnamed()) out.printf("%-24s %22s%n", name, "not part of the store");
            for (var fault : report.faults()) out.printf("DAMAGED %s: %s%n", fault.file(), fault.what());
            out.println(sentence(report));
            return report.faults().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sentence(Inspection.Report report) throws IOException {
        if (!report.faults().isEmpty())
            return "Damaged. Nothing is lost: bin/perennial store rebuild makes these files again from the database.";
        if (!report.looked().isEmpty()) return "Sound: " + report.looked().size() + " files.";
        return files(DUCKDB).isEmpty()
                ? "There are no files yet; the next start makes them."
                : "DuckDB answers here (PERENNIAL_STORE=duckdb), and checks its own file when it opens it.";
    }

    /** Removes the files; the next start is told everything again. */
    boolean rebuild(PrintStream out) {
        try {
            // The manifest first: what it does not name does not exist.
            var files = new LinkedHashSet<>(files("manifest"));
            files.addAll(files(TIMELINE));
            files.addAll(files(DUCKDB));
            for (var file : files) FileSystemUtils.deleteRecursively(file);
            out.printf("Removed %d files. The next start makes them again from the database.%n", files.size());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String pattern) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        }
        return found;
    }

    @Override
    public void close() {
        lock.close();
    }
}
