package dev.perennial.server.collect.imports;

import dev.perennial.engine.log.EventLog;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.jobs.JobKind;
import dev.perennial.server.jobs.Outcome;
import dev.perennial.server.jobs.Progress;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that turns an uploaded file into events. After a restart it reads the file again, which gives the same events
 * in the same order, and goes on behind those that the log has answered for. At most the last batch before the restart
 * is then counted as duplicates although this very import brought it; nothing is in the log twice.
 */
@Component
class ImportWork implements JobKind<ImportWork.Input> {

    private final ImportTable imports;
    private final Uploads uploads;
    private final EventLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportWork(ImportTable imports, Uploads uploads, EventLog log, TransactionTemplate transaction, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Which import. */
    record Input(long importId) {}

    @Override
    public String name() {
        return "collect.import";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Outcome run(Input input, Progress progress) {
        var id = input.importId();
        var found = imports.find(id).orElseThrow(() -> Problem.of(Code.IMPORT_UNKNOWN, "id", id));
        try {
            return new Outcome(convert(found, progress));
        } catch (EOFException | ZipException e) {
            throw Problem.of(Code.IMPORT_DAMAGED, Map.of(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tally convert(Import found, Progress progress) throws IOException {
        var file = uploads.file(found.id());
        var task = new Conversion.Task(
                () -> Files.newInputStream(file),
                Files.size(file),
                uploads.scratch(found.id()),
                found.mapping(),
                new Arrival(found.source(), OptionalLong.of(found.id()), clock.instant()));
        var resumed = Checkpoint.read(progress.checkpoint());
        try (var appending = new Appending(log, new Reporting(found.id(), progress), task.work(), resumed)) {
            Conversion.of(task).run(appending);
            var tally = appending.finish();
            imports.ended(found.id(), log.newest());
            return tally;
        } finally {
            uploads.forgetScratch(found.id());
        }
    }

    private final class Reporting implements Watch {
        private final long id;
        private final Progress progress;

        Reporting(long id, Progress progress) {
            this.id = id;
            this.progress = progress;
        }

        @Override
        public void report(long done, long total) {
            progress.report(done, total, "bytes");
        }

        @Override
        public void between(Instant first, Instant last) {
            imports.between(id, first, last);
        }

        @Override
        public void keep(Tally tally, List<Fault> faults, Checkpoint checkpoint) {
            transaction.executeWithoutResult(_ -> {
                imports.count(id, tally);
                imports.add(id, faults);
                progress.checkpoint(checkpoint.written());
            });
        }
    }
}
