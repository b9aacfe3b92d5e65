package dev.perennial.server.collect.imports;

import dev.perennial.engine.question.Store;
import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Bounded;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Csv;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import dev.perennial.server.jobs.Job;
import dev.perennial.server.jobs.JobId;
import dev.perennial.server.jobs.JobState;
import dev.perennial.server.privacy.Personal;
import dev.perennial.server.settings.Settings;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/collect/imports")
class ImportApi {

    private static final int MAPPING_BYTES_MAX = 1 << 18;
    private static final int NAME_MAX = 200;

    private final Imports imports;
    private final ImportTable table;
    private final Workbooks workbooks;
    private final Settings settings;
    private final Store store;
    private final Personal personal;

    ImportApi(
            Imports imports,
            ImportTable table,
            Workbooks workbooks,
            Settings settings,
            Store store,
            Personal personal) {
        this.imports = imports;
        this.table = table;
        this.workbooks = workbooks;
        this.settings = settings;
        this.store = store;
        this.personal = personal;
    }

    /** What was started. */
    record Started(long id, JobId job) {}

    /**
     * An import as people see it: {@code events} were new, {@code duplicates} were there already.
     *
     * @param answered whether answers know all of it
     */
    record Shown(
            long id,
            int source,
            String fileName,
            long bytes,
            Optional<JobId> job,
            JobState state,
            long lines,
            long events,
            long duplicates,
            long skipped,
            long faulty,
            Instant createdAt,
            Optional<Instant> firstAt,
            Optional<Instant> lastAt,
            boolean answered,
            boolean fileKept,
            Mapping mapping) {}

    @Allowed("imports.write")
    @Creates
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Started> startImport(
            @RequestPart("mapping") Part mapping,
            @RequestPart("file") Part file,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String sheet,
            Caller caller)
            throws IOException {
        var arrived = new Imports.Arrived(
                name(file),
                file.getSize(),
                sheet,
                target -> file.write(target.toAbsolutePath().toString()));
        var started = imports.start(mapping(mapping), source, arrived, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/collect/imports/" + started.id()))
                .body(new Started(started.id(), started.job().orElseThrow()));
    }

    /**
     * Says what a file, or its beginning, would become. A workbook has to be whole.
     *
     * @param format how it is written; without it that is found out
     * @param mapping to try; without it one is proposed
     * @param sheet of a workbook, by its name; without it the first
     */
    @Allowed("imports.write")
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Preview previewImport(
            @RequestPart("file") Part file,
            @RequestPart(name = "format", required = false) @Nullable Part format,
            @RequestPart(name = "mapping", required = false) @Nullable Part mapping,
            @RequestParam(required = false) @Nullable String sheet)
            throws IOException {
        try (var beginning = workbooks.beginning(file, sheet)) {
            return Preview.of(
                            Head.of(beginning.text()),
                            said(format, mapping),
                            settings.current().zone())
                    .among(beginning.sheets());
        } catch (ZipException e) {
            throw Problem.of(Code.IMPORT_DAMAGED, Map.of(), e);
        }
    }

    @Allowed("imports.read")
    @GetMapping
    Page<Shown> listImports(After after, Limit limit) {
        return Page.of(table.list(after.number(Long.MAX_VALUE), limit), limit, Import::id)
                .map(this::shown);
    }

    @Allowed("imports.read")
    @GetMapping("/{id}")
    Shown showImport(@PathVariable long id) {
        return shown(found(id));
    }

    @Allowed("imports.read")
    @GetMapping("/{id}/faults")
    Page<Fault> listImportFaults(@PathVariable long id, After after, Limit limit) {
        return Page.of(table.faults(found(id).id(), after.number(), limit), limit, Fault::line);
    }

    @Allowed("imports.read")
    @GetMapping("/{id}/faults/reasons")
    List<FaultCount> countImportFaults(@PathVariable long id) {
        return table.faultCounts(found(id).id());
    }

    /** The listed lines as a file, so that they can be mended and imported again. */
    @Allowed("imports.read")
    @GetMapping(path = "/{id}/faults.csv", produces = "text/csv")
    ResponseEntity<String> downloadImportFaults(@PathVariable long id) {
        var masks = personal.masks();
        var lines = new StringBuilder(Csv.MARK).append(Csv.line(List.of("line", "reason", "text")));
        table.eachFault(
                found(id).id(),
                fault -> lines.append(Csv.line(List.of(
                        Long.toString(fault.line()),
                        fault.reason().toString(),
                        Csv.text(masks.map(mask -> mask.line(fault.text())).orElse(fault.text()))))));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-faults.csv\"")
                .body(lines.toString());
    }

    private Import found(long id) {
        return table.find(id).orElseThrow(() -> Problem.of(Code.IMPORT_UNKNOWN, "id", id));
    }

    private Shown shown(Import each) {
        var tally = each.tally();
        return new Shown(
                each.id(),
                each.source(),
                each.fileName(),
                each.bytes(),
                each.job(),
                imports.job(each).map(Job::state).orElse(JobState.DONE),
                tally.lines(),
                tally.events(),
                tally.duplicates(),
                tally.skipped(),
                tally.faulty(),
                each.createdAt(),
                each.firstAt(),
                each.lastAt(),
                each.logEnd().stream().anyMatch(end -> store.position().log() >= end),
                each.kept(),
                each.mapping());
    }

    private static Preview.Said said(@Nullable Part format, @Nullable Part mapping) throws IOException {
        if (mapping != null) return new Preview.Said.Means(mapping(mapping));
        return format == null
                ? new Preview.Said.Nothing()
                : new Preview.Said.Written(MappingJson.readFormat(text(format)));
    }

    private static Mapping mapping(Part part) throws IOException {
        return MappingJson.read(text(part));
    }

    private static String text(Part part) throws IOException {
        try (var in = Bounded.bytes(part.getInputStream(), MAPPING_BYTES_MAX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The last part of whatever path the sender gave; it is only shown. */
    private static String name(Part file) {
        var given = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty()) return "file";
        return name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name;
    }
}
