package dev.perennial.server.collect.imports;

import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import dev.perennial.server.collect.Sources;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.jobs.Job;
import dev.perennial.server.jobs.Jobs;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts imports and clears away their files. */
@Service
class Imports {

    /** How long a file stays after its import has ended, to look at its faults. */
    static final Duration KEPT = Duration.ofDays(7);

    private final ImportTable table;
    private final Uploads uploads;
    private final ImportWork work;
    private final Sources sources;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Imports(ImportTable table, Uploads uploads, ImportWork work, Sources sources, Jobs jobs, Audit audit, Clock clock) {
        this.table = table;
        this.uploads = uploads;
        this.work = work;
        this.sources = sources;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file that has arrived and may be moved to where it belongs.
     *
     * @param sheet of a workbook, by its name; null for the first
     */
    record Arrived(String name, long bytes, @Nullable String sheet, Moving moving) {
        interface Moving {
            void to(Path target) throws IOException;
        }
    }

    /**
     * Starts the job that imports a file.
     *
     * @param source the number of a source or its name; null for the first
     * @throws Problem when there is no such source, the file cannot be read at all, or it lacks a column of the mapping
     */
    @Transactional
    public Import start(Mapping mapping, @Nullable String source, Arrived file, Caller caller) throws IOException {
        if (file.bytes() == 0) throw Problem.of(Code.IMPORT_EMPTY);
        var id = table.add(source(source), file.name(), file.bytes(), mapping, clock.instant());
        try {
            uploads.make(id);
            file.moving().to(uploads.file(id));
            Workbooks.flatten(uploads.file(id), file.sheet());
            check(uploads.file(id), mapping);
            uploads.sync(id);
        } catch (IOException | RuntimeException e) {
            uploads.delete(id);
            throw e;
        }
        table.work(id, jobs.start(work, file.name(), new ImportWork.Input(id), caller));
        audit.record("imports.write", "import:" + id, Map.of("bytes", file.bytes()));
        return table.find(id).orElseThrow();
    }

    /** The job that does it; empty once jobs have forgotten. */
    Optional<Job> job(Import of) {
        return of.job().flatMap(jobs::find);
    }

    /** Deletes the files of imports that ended long ago, and folders that a crash left without an import. */
    void clearAway() {
        var now = clock.instant();
        var old = now.minus(KEPT);
        for (var each : table.withFile(old)) if (ended(each, old)) delete(each.id(), now);
        uploads.all().stream().filter(id -> table.find(id).isEmpty()).forEach(id -> uploads.deleteIfOlder(id, old));
    }

    private boolean ended(Import each, Instant before) {
        return job(each)
                .map(job -> job.finishedAt().map(end -> end.isBefore(before)).orElse(false))
                .orElse(true);
    }

    private void delete(long id, Instant now) {
        uploads.delete(id);
        table.fileDeleted(id, now);
    }

    private int source(@Nullable String asked) {
        var all = sources.all();
        if (asked == null) return all.getFirst().id();
        return all.stream()
                .filter(source -> Integer.toString(source.id()).equals(asked))
                .findFirst()
                .or(() -> all.stream()
                        .filter(source -> source.name().equals(asked))
                        .findFirst())
                .orElseThrow(() -> Problem.of(Code.SOURCE_UNKNOWN, "id", asked))
                .id();
    }

    private static void check(Path path, Mapping mapping) throws IOException {
        try (var file = OpenFile.of(Files.newInputStream(path), mapping)) {
            Fit.check(file, mapping);
        } catch (EOFException | ZipException e) {
            throw Problem.of(Code.IMPORT_DAMAGED, Map.of(), e);
        }
    }
}
